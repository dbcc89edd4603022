import { dateInWords, dayOf } from "#shared/domain/dates.ts";
import type { EmployerRecord } from "#shared/domain/employer-record.ts";
import type { StaffMember } from "#shared/domain/region.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { AdminPage, type Chrome } from "./admin-page.tsx";
import { EMPLOYERS_PATH } from "./employer-page.tsx";

type Props = { chrome: Chrome; manager: StaffMember; employers: readonly EmployerRecord[] };

/** The employers whose one contact somebody is. */
export const EmployersPage = ({ chrome, manager, employers }: Props) => (
  <AdminPage chrome={chrome} title={`Werkgevers van ${manager.name}`}>
    <p>
      <a href="/beheer">Terug naar beheer</a>
    </p>
    <h1>Werkgevers van {manager.name}</h1>
    {employers.length === 0 ? (
      <p>Nog geen.</p>
    ) : (
      <DataTable
        label={`Werkgevers van ${manager.name}`}
        columns={[{ title: "Werkgever" }, { title: "KvK-nummer" }, { title: "Sinds" }]}
        rows={employers.map(({ name, kvkNumber, since }) => [
          <a href={`${EMPLOYERS_PATH}/${kvkNumber}`}>{name}</a>,
          kvkNumber,
          dateInWords(dayOf(new Date(since))),
        ])}
      />
    )}
  </AdminPage>
);
