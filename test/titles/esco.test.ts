import { describe, expect, it } from "vitest";
import { searchIn } from "#shared/titles/search-titles.ts";
import { buildTitleIndex } from "#shared/titles/title-index.ts";
import { escoLabels } from "./esco-labels.ts";
import { alternativeLabelQueries, measure, oneIn } from "./measure.ts";
import { seededRandom, withTypingError } from "./typing-errors.ts";

const labels = escoLabels();
const SAMPLE = 8;

/** Where ESCO's file is not beside the repository, these are shown as skipped. */
describe.skipIf(labels === undefined)("ESCO's alternative labels as titles", () => {
  const all = labels ?? [];
  const own = all.filter(({ preferred }) => preferred);
  const search = searchIn(buildTitleIndex(all));
  const queries = oneIn(SAMPLE, alternativeLabelQueries(all, all));

  it("(a) find their unit group among all other labels", () => {
    const { first, inFive } = measure(search, queries);
    expect(first).toBeGreaterThan(78);
    expect(inFive).toBeGreaterThan(95);
  });

  it("(b) find it among preferred labels alone, none of them equal", () => {
    const { first, inFive } = measure(searchIn(buildTitleIndex(own)), oneIn(SAMPLE, alternativeLabelQueries(all, own)));
    expect(first).toBeGreaterThan(52);
    expect(inFive).toBeGreaterThan(77);
  });

  it("(c) find it with a typing error", () => {
    const random = seededRandom(1);
    const { first, inFive } = measure(
      search,
      queries.map((query) => ({ ...query, title: withTypingError(query.title, random) })),
    );
    expect(first).toBeGreaterThan(75);
    expect(inFive).toBeGreaterThan(91);
  });

  it("come to the same when left out as in an index that never had them", () => {
    const some = all.filter(({ occupation }) => occupation < 250);
    const searchSome = searchIn(buildTitleIndex(some));
    const checked = oneIn(40, alternativeLabelQueries(some, some));
    const same = checked.filter(({ title, leftOut }) => {
      const rebuilt = searchIn(buildTitleIndex(some.filter((_, label) => !leftOut.has(label))));
      return rebuilt(title)[0]?.code === searchSome(title, { leftOut })[0]?.code;
    });
    expect(same.length / checked.length).toBeGreaterThan(0.95);
  });
});
