// A Cosmos DB server good enough for the .NET SDK in Gateway mode: @vercel/cosmosdb-server with the places mended where it
// differs from the service. Each mend names what the service does. It has one partition range, no request charges worth
// measuring and no throttling: those are tested with a message handler.
import { AsyncLocalStorage } from "node:async_hooks";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { createHttpServer } = require("@vercel/cosmosdb-server");
const Items = require("@vercel/cosmosdb-server/lib/account/items").default;
const partitionOfRequest = new AsyncLocalStorage();

// ETags are quoted, in headers and in documents.
const set = Items.prototype._set;
Items.prototype._set = function (data) {
  return set.call(this, { ...data, _etag: `"${data._etag}"` });
};

// A query with a partition key in its header sees that partition only.
const query = Items.prototype.query;
Items.prototype.query = function (params, options) {
  const partition = partitionOfRequest.getStore();
  if (partition === undefined) return query.call(this, params, options);
  const own = [...this._data].filter(([, item]) => this._getPartition(item.read()) === partition);
  return query.call(Object.create(this, { _data: { value: new Map(own) } }), params, options);
};

// With one partition range a plan without aggregates or order makes the SDK pass the server's rows through.
const trivialPlan = JSON.stringify({
  partitionedQueryExecutionInfoVersion: 2,
  queryInfo: {
    distinctType: "None", top: null, offset: null, limit: null, orderBy: [], orderByExpressions: [], groupByExpressions: [],
    groupByAliases: [], aggregates: [], groupByAliasToAggregateType: {}, rewrittenQuery: "", hasSelectValue: false,
  },
  queryRanges: [{ min: "", max: "FF", isMinInclusive: true, isMaxInclusive: false }],
});

function partitionKey(header) {
  try {
    return JSON.parse(header)[0];
  } catch {
    return undefined;
  }
}

/** Starts the server on a free port of the loopback interface and resolves to the port. */
export function startCosmos() {
  const server = createHttpServer({ keepAlive: true });
  const [answer] = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (req, res) => {
    if (/^true$/i.test(req.headers["x-ms-cosmos-is-query-plan-request"] ?? "")) {
      req.resume();
      res.setHeader("content-type", "application/json");
      res.end(trivialPlan);
      return;
    }
    req.headers["x-ms-documentdb-query-enablecrosspartition"] ??= req.method === "POST" ? "True" : undefined;
    const end = res.end.bind(res);
    res.end = (body) => {
      // A missing document is 404; the server falls over it.
      if (res.statusCode === 500 && req.method === "GET" && /\/docs\/[^/]+$/.test(req.url)) {
        res.statusCode = 404;
        return end(JSON.stringify({ code: "NotFound", message: "no such document" }));
      }
      return res.statusCode === 304 || res.statusCode === 204 ? end() : end(body);
    };
    partitionOfRequest.run(partitionKey(req.headers["x-ms-documentdb-partitionkey"]), () => answer(req, res));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));
}
