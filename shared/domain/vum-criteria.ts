import { allOf, compared, members, oneElement, type Reader } from "./vum-selection.ts";

type Licence = { codeSoortRijbewijs?: string | undefined };
type Language = {
  codeTaal?: string | undefined;
  codeNiveauTaalbeheersingMondeling?: number | undefined;
  codeNiveauTaalbeheersingSchriftelijk?: number | undefined;
};

/** `$all` of `$elemMatch`: for each condition some element of the list that meets it. */
const eachMetBySome = <T, E>(elements: (item: T) => readonly E[] | undefined, condition: Reader<E>): Reader<T> =>
  members({ $all: allOf(members({ $elemMatch: oneElement(elements, condition) })) });

/** Licences, as questions about people and about vacancies ask them. */
export const licences = <T>(held: (item: T) => readonly Licence[] | undefined): Reader<T> =>
  eachMetBySome(held, members({ codeSoortRijbewijs: compared("string", ["$eq"], (own) => own.codeSoortRijbewijs) }));

/** Languages with the least level of each, as questions about people and about vacancies ask them. */
export const languages = <T>(known: (item: T) => readonly Language[] | undefined): Reader<T> =>
  eachMetBySome(
    known,
    members({
      codeTaal: compared("string", ["$eq"], (own) => own.codeTaal),
      codeNiveauTaalbeheersingMondeling: compared("number", ["$gte"], (own) => own.codeNiveauTaalbeheersingMondeling),
      codeNiveauTaalbeheersingSchriftelijk: compared(
        "number",
        ["$gte"],
        (own) => own.codeNiveauTaalbeheersingSchriftelijk,
      ),
    }),
  );
