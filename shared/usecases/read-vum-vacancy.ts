import { isOpen } from "#shared/domain/life-cycles.ts";
import { Problem } from "#shared/domain/problem.ts";
import { type Region, staffMember } from "#shared/domain/region.ts";
import { VacancyReference } from "#shared/domain/vacancy-record.ts";
import { vumDetailOfVacancy } from "#shared/domain/vum-of-vacancy.ts";
import type { VumVacancyDetail } from "#shared/domain/vum-vacancy.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";

/**
 * The detail profile of an open vacancy, with its account manager as the one to call (or the desk, once that person
 * left). Throws `Problem("not-found")` for one that is unknown or closed: the same.
 */
export const readVumVacancy =
  ({ vacancies, region }: { vacancies: Pick<VacancyStore, "read">; region: Region }) =>
  async (id: string): Promise<VumVacancyDetail> => {
    const record = VacancyReference.safeParse(id).success ? await vacancies.read(id) : undefined;
    if (!record || !isOpen(record.status)) throw new Problem("not-found", "Deze vacature is niet gevonden");
    return vumDetailOfVacancy(
      record.reference,
      record.submission,
      staffMember(region, record.accountManager) ?? region.desk,
    );
  };
