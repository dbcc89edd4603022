import type { Block, ContentPage, ContentPageName, Inline } from "#shared/domain/content-page.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Region } from "#shared/domain/region.ts";
import { CONTENT_PATHS } from "#shared/web/content-paths.ts";
import { Page } from "#shared/web/page.tsx";

const CHANGED_ON: Readonly<Record<Language, string>> = { nl: "Laatst gewijzigd op", en: "Last changed on" };
const LOCALE: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };

const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(LOCALE[language], { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));

const Text = ({ text }: { text: Inline }) => (
  <>{[text].flat().map((part) => (typeof part === "string" ? part : <a href={part.href}>{part.text}</a>))}</>
);

const items = (texts: readonly Inline[]) =>
  texts.map((text) => (
    <li>
      <Text text={text} />
    </li>
  ));

const BlockOf = ({ block }: { block: Block }) => {
  if (typeof block === "string" || !("list" in block || "steps" in block)) {
    return (
      <p>
        <Text text={block} />
      </p>
    );
  }
  return "list" in block ? <ul>{items(block.list)}</ul> : <ol>{items(block.steps)}</ol>;
};

type Props = { region: Region; name: ContentPageName; language: Language };

/** A page of text that the region wrote itself. */
export const RegionPage = ({ region, name, language }: Props) => {
  const page: ContentPage = region.pages[name][language];
  return (
    <Page
      region={region}
      title={page.title}
      language={language}
      otherLanguage={CONTENT_PATHS[name][language === "nl" ? "en" : "nl"]}
    >
      <div class="prose">
        <h1>{page.title}</h1>
        <p class="lead">
          <Text text={page.lead} />
        </p>
        {page.sections.map(({ heading, blocks }) => (
          <section>
            <h2>{heading}</h2>
            {blocks.map((block) => (
              <BlockOf block={block} />
            ))}
          </section>
        ))}
        <p class="table__note">
          {CHANGED_ON[language]} {dayIn(language, page.changedOn)}.
        </p>
      </div>
    </Page>
  );
};
