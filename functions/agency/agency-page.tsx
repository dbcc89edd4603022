import type { Child } from "hono/jsx";
import { partnerName, type Region } from "#shared/domain/region.ts";
import { Account } from "#shared/web/account.tsx";
import { Page } from "#shared/web/page.tsx";
import type { AgencySession } from "#shared/web/sessions.ts";

/** Where all of the agencies' pages are. */
export const HOME = "/uitvoerder";

/** What every page of an agency needs around its content. */
export type Chrome = { region: Region; session: AgencySession; csrfToken: string };

type Props = { chrome: Chrome; title: string; current?: string; children?: Child };

export const AgencyPage = ({ chrome: { region, session, csrfToken }, title, current, children }: Props) => (
  <Page
    region={region}
    title={title}
    isPrivate
    navigation={[{ href: HOME, text: "Toewijzingen", isCurrent: current === HOME }]}
    account={
      <Account home={HOME} csrfToken={csrfToken} secondsLeft={session.secondsLeft}>
        {session.member.name}, {partnerName(region, session.member.agency)}
      </Account>
    }
  >
    {children}
  </Page>
);
