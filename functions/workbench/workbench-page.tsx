import type { Child } from "hono/jsx";
import type { Region } from "#shared/domain/region.ts";
import { Account } from "#shared/web/account.tsx";
import { Page } from "#shared/web/page.tsx";
import type { StaffSession } from "#shared/web/sessions.ts";

/** What every page of the workbench needs around its content. */
export type Chrome = { region: Region; session: StaffSession; csrfToken: string };

type Props = { chrome: Chrome; title: string; current?: string; script?: string; children?: Child };

const LINKS = [
  { href: "/werkblad", text: "Werkblad" },
  { href: "/werkblad/zoeken", text: "Zoeken" },
  { href: "/werkblad/niet-voorgedragen", text: "Niet voorgedragen" },
  { href: "/werkblad/rapportage", text: "Rapportage" },
];

export const WorkbenchPage = ({ chrome, title, current, script, children }: Props) => (
  <Page
    region={chrome.region}
    title={title}
    isPrivate
    {...(script === undefined ? {} : { script })}
    navigation={LINKS.map((link) => ({ ...link, isCurrent: link.href === current }))}
    account={
      <Account home="/werkblad" csrfToken={chrome.csrfToken} secondsLeft={chrome.session.secondsLeft}>
        {chrome.session.member.name}
      </Account>
    }
  >
    {children}
  </Page>
);
