import { type ApiDeps, apiRoutes } from "#functions/api/routes.ts";

/** The API's own routes, to be read: their handlers have nothing to work with. */
export const routes = apiRoutes({} as ApiDeps);

export const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

/** A route's path with its parameters filled in. */
export const pathOf = (path: string, parameters: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(parameters[name] ?? ""));
