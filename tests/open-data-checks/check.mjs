// Checks a published bundle with validators that are not ours: ajv (JSON Schema 2020-12), datapackage (Table Schema, keys and types of
// every row), @zazuko/rdf-parser-csvw (CSV on the Web: every cell becomes one statement), jsonld (JSON-LD in safe mode: nothing may be dropped), rdf-validate-shacl (DCAT: dcat-shapes.jsonld says what the vocabulary and
// its application profile ask of a catalogue, a dataset and a distribution).
// usage: node check.mjs <open-data folder> <bundle folder below it>; prints one line a check, exits 1 at the first that fails.
import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import Ajv2020 from 'ajv/dist/2020.js'
import datapackage from 'datapackage'
import jsonld from 'jsonld'
import rdf from '@rdfjs/dataset'
import terms from '@rdfjs/data-model'
import CsvwParser from '@zazuko/rdf-parser-csvw'
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

// The files as they are published, byte for byte: this library would take a byte-order mark for a part of the first column's name.
let rows = 0
let keys = 0
const descriptor = json(bundle, 'datapackage.json')
for (const { name, schema } of descriptor.resources) {
  // The library puts the row it found into the place of a key's columns, so a second key over the same column could never hold: one at a time.
  for (const key of schema.foreignKeys ?? [null]) {
    const one = structuredClone(descriptor)
    one.resources.find(r => r.name === name).schema.foreignKeys = key ? [key] : []
    const profile = await datapackage.Package.load(one, { basePath: bundle })
    if (!profile.valid) fail('datapackage.json', profile.errors.map(String))
    const read = await profile.getResource(name).read({ keyed: true, relations: true, forceCast: true }).catch(e => fail(name, String(e.message) + (e.errors ?? []).map(String).slice(0, 5)))
    const bad = read.find(r => r instanceof Error)
    if (bad) fail(name, String(bad))
    rows += key === (schema.foreignKeys ?? [null])[0] ? read.length : 0
    keys += key ? 1 : 0
  }
}
console.log(`datapackage: ${descriptor.resources.length} tables, ${rows} rows, types, constraints and ${keys} foreign keys hold`)

const term = t => t.termType === 'NamedNode' ? terms.namedNode(t.value) : t.termType === 'BlankNode' ? terms.blankNode(t.value.replace(/^_:/, '')) : terms.literal(t.value, t.language || terms.namedNode(t.datatype.value))
// The terms of the CSVW context that the bundle uses; the context itself lies on the web, and nothing is loaded from there.
const csvw = 'http://www.w3.org/ns/csvw#'
const of = (name, more) => [name, { '@id': csvw + name, ...more }]
const list = name => ({ '@id': csvw + name, '@container': '@list' })
const context = {
  ...Object.fromEntries(['name', 'datatype', 'base', 'format', 'required', 'minimum', 'maximum', 'tableSchema', 'propertyUrl', 'aboutUrl'].map(n => of(n))),
  url: { '@id': csvw + 'url', '@type': '@id' }, tables: { '@id': csvw + 'table' }, columns: list('column'), titles: { '@id': csvw + 'title', '@container': '@language' },
}
let cells = 0
const tableGroup = json(bundle, 'csv-metadata.json')
for (const table of tableGroup.tables) {
  const quads = await jsonld.toRDF({ '@context': context, ...table }, { base: 'https://open.example.org/lpa/', safe: false, documentLoader: () => { throw new Error('loads something from the web') } })
  const metadata = rdf.dataset(quads.map(q => terms.quad(term(q.subject), term(q.predicate), term(q.object))))
  const parser = new CsvwParser({ metadata, baseIRI: `https://open.example.org/lpa/${table.url}` })
  const written = fs.readFileSync(path.join(bundle, table.url), 'utf8')
  const statements = []
  for await (const quad of parser.import(Readable.from([written]))) statements.push(quad)
  const wanted = json(bundle, table.url.replace('.csv', '.json')).flatMap(row => Object.entries(row).filter(([, value]) => value !== null))
  const named = statements.filter(s => s.predicate.value.startsWith(`https://open.example.org/lpa/${table.url}#`))
  const names = new Set(named.map(s => decodeURIComponent(s.predicate.value.split('#')[1])))
  const lost = new Set(wanted.map(([column]) => column).filter(column => !names.has(column)))
  if (lost.size > 0 || named.length !== wanted.length) fail(table.url, `csvw: ${named.length} statements for ${wanted.length} cells; without any: ${[...lost].join(', ')}`)
  const odd = named.find(s => s.object.datatype?.value.endsWith('#decimal') && /[eE]/.test(s.object.value))
  if (odd) fail(table.url, `csvw: ${odd.object.value} is no decimal`)
  cells += named.length
}
console.log(`csvw: ${tableGroup.tables.length} tables, ${cells} cells, each one statement`)

const triples = {}
for (const [file, type] of [[path.join(bundle, 'dcat.jsonld'), 'http://www.w3.org/ns/dcat#Dataset'], [path.join(bundle, 'schema-org.jsonld'), 'https://schema.org/Dataset'], [path.join(root, 'catalog.jsonld'), 'http://www.w3.org/ns/dcat#Catalog']]) {
  const quads = await jsonld.toRDF(json(file), { base: 'https://open.example.org/lpa/', safe: true, documentLoader: () => { throw new Error('loads something from the web') } }).catch(e => fail(file, String(e)))
  triples[path.basename(file)] = quads
  // A JSON number typed xsd:decimal turns into an exponent form, and an untyped one with a fraction into xsd:double.
  const odd = quads.find(q => q.object.datatype?.value.endsWith('#double') || (q.object.datatype?.value.endsWith('#decimal') && /[eE]/.test(q.object.value)))
  if (odd) fail(file, `${odd.predicate.value} is ${odd.object.value}, which is no decimal`)
  if (!quads.some(q => q.object.value === type)) fail(file, `no ${type}`)
  console.log(`jsonld: ${path.basename(file)} gives ${quads.length} triples, nothing dropped`)
}

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
