import type { Region } from "#shared/domain/region.ts";
import type { WidenedPool } from "#shared/usecases/widen-requirements.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { AnswerLists } from "../form-walk/answer-lists.tsx";
import type { AnswerSection } from "../form-walk/answers.ts";
import { CheckFrame } from "../form-walk/check-frame.tsx";
import type { FormPaths } from "../form-walk/paths.ts";
import { type Same, SamePanel } from "../form-walk/same-panel.tsx";
import type { Locale } from "../locale.ts";
import { WhatCouldBeDifferent } from "./widening.tsx";

type Props = {
  region: Region;
  locale: Locale;
  paths: FormPaths;
  sections: readonly AnswerSection[];
  values: FormValues;
  token: string;
  widened: WidenedPool | undefined;
  mostHours: number;
  /** The field whose answer gave way just now, if one did. */
  changed: string | undefined;
  /** The open vacancy that this may be once more; only for its own employer. */
  same: Same | undefined;
};

/** Everything once more, before it is sent: each answer as it is understood, with the way to change it. */
export const CheckPage = ({ sections, widened, mostHours, changed, same, ...frame }: Props) => {
  const { locale, paths, token } = frame;
  const { words } = locale;
  const gaveWay = sections.flatMap(({ answers }) => answers).find(({ field }) => field === changed);
  return (
    <CheckFrame
      {...frame}
      told={
        gaveWay === undefined ? null : (
          <div class="panel panel--good" role="status">
            <p>{words.widen.changed(gaveWay.term, gaveWay.text)}</p>
          </div>
        )
      }
    >
      <SamePanel same={same} locale={locale} action={paths.join} />
      <WhatCouldBeDifferent locale={locale} widened={widened} mostHours={mostHours} action={paths.check()} />
      <AnswerLists locale={locale} sections={sections} changeAt={(field) => `${paths.form(token)}#${field}`} />
    </CheckFrame>
  );
};
