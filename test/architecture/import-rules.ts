import type { IForbiddenRuleType } from "dependency-cruiser";

const never = (name: string, comment: string, from: string, to: string, except?: string): IForbiddenRuleType => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: to, ...(except === undefined ? {} : { pathNot: except }) },
});

/** Pure code: may use zod, the hash of node:crypto, and itself. */
const PURE = "^shared/(domain|engine)/|^node_modules/zod/|^crypto$";

/**
 * Who may import whom. The house: engine ← domain ← ports ← use cases ← functions; adapters and runtime are put
 * together in handlers alone; infra knows the functions, nobody knows infra.
 */
export const IMPORT_RULES: readonly IForbiddenRuleType[] = [
  never(
    "engine-is-alone",
    "The engine is pure: no clock, no I/O, no library",
    "^shared/engine/",
    ".*",
    "^shared/engine/",
  ),
  never("domain-is-pure", "Rules and schemas know only the engine's vocabulary and zod", "^shared/domain/", ".*", PURE),
  never("ports-name-the-domain", "A port is said in domain terms", "^shared/ports/", ".*", "^shared/(domain|ports)/"),
  never(
    "use-cases-know-ports",
    "A use case knows what it needs, not who gives it",
    "^shared/usecases/",
    ".*",
    "^shared/(domain|engine|ports|usecases)/",
  ),
  never(
    "adapters-know-no-use-case",
    "Storage does not decide",
    "^shared/adapters/",
    "^shared/usecases/|^node_modules/hono/",
  ),
  never(
    "reference-is-data",
    "Tables need nothing but the engine's words",
    "^shared/reference/",
    ".*",
    "^shared/(reference|engine)/",
  ),
  never(
    "titles-are-pure",
    "Titles are resolved by the names that are given: no clock, no I/O, no library, no table of its own",
    "^shared/titles/",
    ".*",
    "^shared/titles/|^shared/reference/occupation\\.ts$",
  ),
  never("shared-stands-alone", "What is shared does not know who uses it", "^shared/", "^(functions|infra|test)/"),
  never("functions-know-no-infra", "A function cannot tell where it runs", "^functions/", "^(infra|test)/"),
  {
    name: "functions-are-strangers",
    comment: "A function deploys alone",
    severity: "error",
    from: { path: "^functions/([^/]+)/" },
    to: { path: "^functions/", pathNot: "^functions/$1/" },
  },
  {
    name: "only-handlers-compose",
    comment: "handler.ts is the one place that touches adapters and runtime",
    severity: "error",
    from: { path: "^functions/", pathNot: "^functions/[^/]+/handler\\.ts$" },
    to: { path: "^shared/(adapters|runtime)/" },
  },
  never(
    "lambda-adapter-in-handlers",
    "hono/aws-lambda stays in handler.ts",
    "^(shared|functions/[^/]+/(?!handler\\.ts))",
    "hono/.*aws-lambda",
  ),
  never(
    "product-knows-no-test",
    "Tests know the product, not the other way round",
    "^(infra|functions|shared)/",
    "^test/",
  ),
  never("topology-is-data", "The topology knows neither deployment", "^infra/topology\\.ts$", ".*"),
  never("deployments-are-strangers", "Local and AWS share only the topology", "^infra/local/", "^infra/aws/"),
  never("deployments-are-strangers-too", "Local and AWS share only the topology", "^infra/aws/", "^infra/local/"),
  { name: "no-cycles", comment: "Nothing needs itself", severity: "error", from: {}, to: { circular: true } },
];
