import type { Child } from "hono/jsx";
import type { Region } from "#shared/domain/region.ts";
import { Account } from "#shared/web/account.tsx";
import { Page } from "#shared/web/page.tsx";
import type { StaffSession } from "#shared/web/sessions.ts";

/** What every page of the administrator needs around its content. */
export type Chrome = { region: Region; session: StaffSession; csrfToken: string };

type Props = { chrome: Chrome; title: string; current?: string; children?: Child };

const LINKS = [
  { href: "/beheer", text: "Beheer", isForAdministrators: true },
  { href: "/beheer/inzage", text: "Inzage", isForAdministrators: false },
];

const linksFor = ({ member }: StaffSession) =>
  LINKS.filter(({ isForAdministrators }) => !isForAdministrators || member.roles.includes("administrator"));

export const AdminPage = ({ chrome, title, current, children }: Props) => (
  <Page
    region={chrome.region}
    title={title}
    isPrivate
    navigation={linksFor(chrome.session).map(({ href, text }) => ({ href, text, isCurrent: href === current }))}
    account={
      <Account home="/beheer" csrfToken={chrome.csrfToken} secondsLeft={chrome.session.secondsLeft}>
        {chrome.session.member.name}
      </Account>
    }
  >
    {children}
  </Page>
);
