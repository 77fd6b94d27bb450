// Checks a published bundle with validators that are not ours: ajv (JSON Schema 2020-12), datapackage (Table Schema, keys and types of
// every row), jsonld (JSON-LD in safe mode: nothing may be dropped), rdf-validate-shacl (DCAT: dcat-shapes.jsonld says what the vocabulary and
// its application profile ask of a catalogue, a dataset and a distribution).
// usage: node check.mjs <open-data folder> <bundle folder below it>; prints one line a check, exits 1 at the first that fails.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import datapackage from 'datapackage'
import jsonld from 'jsonld'
import rdf from '@rdfjs/dataset'
import terms from '@rdfjs/data-model'
import SHACLValidator from 'rdf-validate-shacl'

const [root, folder] = process.argv.slice(2)
const bundle = path.join(root, folder)
const json = (...parts) => JSON.parse(fs.readFileSync(path.join(...parts), 'utf8'))
const fail = (what, why) => { console.error(`${what}: ${typeof why === 'string' ? why : JSON.stringify(why, null, 1)}`.slice(0, 4000)); process.exit(1) }

const fits = (schema, name, file) => {
  const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: 'log', allowUnionTypes: true, allErrors: true, formats: { date: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/ }, logger: { log () {}, warn (m) { fail(name, m) }, error (m) { fail(name, m) } } }).compile(schema)
  if (!validate(json(file))) fail(file, validate.errors.slice(0, 5))
}
const targets = { latest: path.join(bundle, '..', 'latest.json') }
const schemas = fs.readdirSync(path.join(bundle, 'schemas')).sort()
if (!schemas.includes('rulebook.schema.json')) fail('schemas', 'no rulebook.schema.json')
for (const file of schemas) {
  const name = file.replace('.schema.json', '')
  fits(json(bundle, 'schemas', file), file, targets[name] ?? path.join(bundle, `${name}.json`))
}
// The files above the bundles have their schemas beside them.
fits(json(root, 'schemas', 'catalog.schema.json'), 'catalog.schema.json', path.join(root, 'catalog.json'))
fits(json(root, 'schemas', 'national.schema.json'), 'national.schema.json', path.join(bundle, '..', '..', 'national.json'))
console.log('ajv: every JSON file fits its schema')

// This library takes the byte-order mark, which Excel needs, for a part of the first column's name: it reads copies without it.
const copies = fs.mkdtempSync(path.join(os.tmpdir(), 'lpa-check-'))
for (const { path: file } of json(bundle, 'datapackage.json').resources) fs.writeFileSync(path.join(copies, file), fs.readFileSync(path.join(bundle, file), 'utf8').replace(/^\uFEFF/, ''))
let rows = 0
let keys = 0
const descriptor = json(bundle, 'datapackage.json')
for (const { name, schema } of descriptor.resources) {
  // The library puts the row it found into the place of a key's columns, so a second key over the same column could never hold: one at a time.
  for (const key of schema.foreignKeys ?? [null]) {
    const one = structuredClone(descriptor)
    one.resources.find(r => r.name === name).schema.foreignKeys = key ? [key] : []
    const profile = await datapackage.Package.load(one, { basePath: copies })
    if (!profile.valid) fail('datapackage.json', profile.errors.map(String))
    const read = await profile.getResource(name).read({ keyed: true, relations: true, forceCast: true }).catch(e => fail(name, String(e.message) + (e.errors ?? []).map(String).slice(0, 5)))
    const bad = read.find(r => r instanceof Error)
    if (bad) fail(name, String(bad))
    rows += key === (schema.foreignKeys ?? [null])[0] ? read.length : 0
    keys += key ? 1 : 0
  }
}
fs.rmSync(copies, { recursive: true })
console.log(`datapackage: ${descriptor.resources.length} tables, ${rows} rows, types, constraints and ${keys} foreign keys hold`)

const triples = {}
for (const [file, type] of [[path.join(bundle, 'dcat.jsonld'), 'http://www.w3.org/ns/dcat#Dataset'], [path.join(bundle, 'schema-org.jsonld'), 'https://schema.org/Dataset'], [path.join(root, 'catalog.jsonld'), 'http://www.w3.org/ns/dcat#Catalog']]) {
  const quads = await jsonld.toRDF(json(file), { base: 'https://open.example.org/lpa/', safe: true, documentLoader: () => { throw new Error('loads something from the web') } }).catch(e => fail(file, String(e)))
  triples[path.basename(file)] = quads
  if (!quads.some(q => q.object.value === type)) fail(file, `no ${type}`)
  console.log(`jsonld: ${path.basename(file)} gives ${quads.length} triples, nothing dropped`)
}

const term = t => t.termType === 'NamedNode' ? terms.namedNode(t.value) : t.termType === 'BlankNode' ? terms.blankNode(t.value.replace(/^_:/, '')) : terms.literal(t.value, t.language || terms.namedNode(t.datatype.value))
const graph = quads => rdf.dataset(quads.map(q => terms.quad(term(q.subject), term(q.predicate), term(q.object))))
const shapes = new SHACLValidator(graph(await jsonld.toRDF(JSON.parse(fs.readFileSync(new URL('dcat-shapes.jsonld', import.meta.url), 'utf8')), { safe: true })))
for (const name of ['dcat.jsonld', 'catalog.jsonld']) {
  const report = await shapes.validate(graph(triples[name]))
  if (!report.conforms) fail(name, report.results.slice(0, 5).map(r => `${r.focusNode?.value} ${r.path?.value} ${r.message?.map(m => m.value)}`))
  // The shapes must be able to refuse: every property that they ask for, taken away, is missed.
  for (const needed of ['http://www.w3.org/ns/dcat#accessURL', 'http://purl.org/dc/terms/title', 'http://xmlns.com/foaf/0.1/name'].filter(p => triples[name].some(q => q.predicate.value === p))) {
    if ((await shapes.validate(graph(triples[name].filter(q => q.predicate.value !== needed)))).conforms) fail(name, `without ${needed} it still conforms`)
  }
  console.log(`shacl: ${name} conforms`)
}
