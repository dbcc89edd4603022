import { Hono } from "hono";
import type { ContentPageName } from "#shared/domain/content-page.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Region } from "#shared/domain/region.ts";
import { CONTENT_PATHS } from "#shared/web/content-paths.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { RegionPage } from "./content-page.tsx";

/** Help, privacy and accessibility, each in every language. */
export function contentRoutes(region: Region): Hono {
  const app = new Hono();
  for (const [name, paths] of Object.entries(CONTENT_PATHS) as [ContentPageName, Record<Language, string>][]) {
    for (const [language, path] of Object.entries(paths) as [Language, string][]) {
      app.get(path, () => pageResponse(<RegionPage region={region} name={name} language={language} />));
    }
  }
  return app;
}
