import { partnerName } from "#shared/domain/region.ts";
import { region } from "#shared/runtime/region.ts";
import { INBOX_PREFIX } from "./mail-inbox.tsx";
import type { Platform } from "./platform.ts";

/** What is printed when the platform is ready: where everything is, and as whom one can try it. */
export function welcome({ publicUrl, folder }: Platform): string {
  const column = (name: string) => name.padEnd(22);
  const people = region.staff.map(({ name, roles }) => `  ${column(name)}${roles.join(", ")}`);
  const agencyPeople = region.agencyUsers.map(({ name, agency }) => `  ${column(name)}${partnerName(region, agency)}`);
  const clients = region.clients.map(({ id, scopes }) => `  ${column(id)}${scopes.join(" ")}`);
  return [
    "",
    `${region.desk.name} is ready.`,
    "",
    `  ${column("Employer")}${publicUrl}/vacature`,
    `  ${column("Account manager")}${publicUrl}/werkblad`,
    `  ${column("Agency")}${publicUrl}/uitvoerder`,
    `  ${column("Mail inbox")}${publicUrl}${INBOX_PREFIX}`,
    `  ${column("API")}${publicUrl}/api/v1/openapi.json`,
    `  ${column("Data")}${folder.path}`,
    `  ${column("Log")}${folder.file("log.ndjson")}`,
    "",
    "Demo people (choose one at the login, no password):",
    ...people,
    ...agencyPeople,
    "",
    "Demo clients (token: npm run --silent token -- <client>):",
    ...clients,
    "",
  ].join("\n");
}
