import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OptionList } from "#shared/web/option-list.tsx";

const texts = fc.stringMatching(/^[a-z<>&"' ]{0,12}$/);
const lists = fc.uniqueArray(fc.record({ value: texts, text: texts }), {
  maxLength: 12,
  selector: ({ value }) => value,
});

describe("a list of options", () => {
  it("is as if every option were drawn where it stands, whatever was drawn of it before", () => {
    const asked = fc.array(fc.record({ chosen: fc.option(texts, { nil: undefined }), without: fc.array(texts) }));
    fc.assert(
      fc.property(lists, fc.infiniteStream(fc.nat()), asked, (options, picks, uses) => {
        const some = () => options[(picks.next().value ?? 0) % (options.length + 1)]?.value;
        for (const { chosen = some(), without } of uses) {
          const left = [...without, some() ?? ""];
          const each = options
            .filter(({ value }) => !left.includes(value))
            .map(({ value, text }) => (
              <option value={value} selected={value === chosen}>
                {text}
              </option>
            ));
          expect(String(<OptionList options={options} chosen={chosen} without={left} />)).toBe(each.join(""));
        }
      }),
    );
  });
});
