import { Hono } from "hono";
import { formRoutes } from "./form-walk/form-routes.tsx";
import { joinRoutes } from "./form-walk/join-routes.ts";
import type { Locale } from "./locale.ts";
import { checkRoutes } from "./vacancy-check-routes.tsx";
import { vacancyWalk } from "./vacancy-form/walk.tsx";
import type { WebParts } from "./web-options.ts";

/** From an empty vacancy form, by way of all answers once more, to a vacancy that is handed in. */
export function vacancyRoutes(options: WebParts, locale: Locale): Hono {
  const walk = vacancyWalk(options, locale);
  return new Hono()
    .route("/", formRoutes(options, locale, walk))
    .route("/", checkRoutes(options, locale, walk))
    .route("/", joinRoutes(options, locale, { walk, base: "/vacature", sameAs: walk.sameAs, putInto: walk.putIn }));
}
