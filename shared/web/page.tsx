import type { Child } from "hono/jsx";
import type { Language } from "#shared/domain/language.ts";
import type { Region } from "#shared/domain/region.ts";
import { CONTENT_PATHS } from "./content-paths.ts";
import { LANGUAGE_OFFERS, PAGE_WORDS } from "./page-words.ts";
import { SESSION_WARNING_PATH } from "./session-warning.ts";
import { iconOf, stylesheetOf } from "./stylesheet.ts";

export type NavigationLink = { href: string; text: string; isCurrent?: boolean };

/**
 * A button in the header that sends a form of the page: its id, what the button sends, to where unless to where the form
 * itself goes, and what Enter in a field does.
 */
export type AnswersButton = { form: string; name: string; value: string; action?: string; enter: string };

type PageProps = {
  region: Region;
  /** What the page is, first in the browser's title. */
  title: string;
  /** In which the page speaks. */
  language?: Language;
  /** Address of the same page in the other language, where it has one; or the button that takes what was typed along. */
  otherLanguage?: string | AnswersButton;
  navigation?: readonly NavigationLink[];
  /** Stands at the right of the header: who is signed in. */
  account?: Child;
  /** Not for search engines: only who has the link or is signed in may read it. */
  isPrivate?: boolean;
  /** Address of a module of ours that makes the page quicker to use; the page is whole without it. */
  script?: string;
  children?: Child;
};

const FOOTER_PAGES = ["help", "privacy", "accessibility"] as const;

const Brand = ({ region: { theme }, home }: { region: Region; home: string }) => (
  <a class="brand" href={home}>
    <svg class="brand__logo" viewBox={theme.logo.viewBox} aria-hidden="true">
      <path d={theme.logo.path} />
    </svg>
    <span class="brand__name">
      {theme.nameLines.map((line) => (
        <span class="brand__line">{line} </span>
      ))}
    </span>
  </a>
);

const OtherLanguage = ({ language, href }: { language: Language; href: string }) => (
  <a class="other-language" href={href} hreflang={language} lang={language}>
    {LANGUAGE_OFFERS[language]}
  </a>
);

const InOtherLanguage = ({ language, button }: { language: Language; button: AnswersButton }) => (
  <>
    {/* Enter in a field uses the first button of a form: that must be going on, not another language. */}
    {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the tab order, and the same button stands in the form */}
    <button class="visually-hidden" type="submit" form={button.form} tabindex={-1} aria-hidden="true">
      {button.enter}
    </button>
    <button
      class="other-language"
      type="submit"
      form={button.form}
      name={button.name}
      value={button.value}
      formaction={button.action}
      lang={language}
    >
      {LANGUAGE_OFFERS[language]}
    </button>
  </>
);

const Navigation = ({ label, links }: { label: string; links: readonly NavigationLink[] }) => (
  <nav class="utrecht-nav-bar" aria-label={label}>
    <div class="utrecht-nav-bar__content">
      <ul class="utrecht-nav-list" role="list">
        {links.map(({ href, text, isCurrent }) => (
          <li class="utrecht-nav-list__item">
            <a class="utrecht-nav-list__link" href={href} {...(isCurrent ? { "aria-current": "page" } : {})}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  </nav>
);

/** Whom to call, and the pages that every page leads to, in the same place everywhere. */
const Footer = ({ region: { desk }, language }: { region: Region; language: Language }) => {
  const words = PAGE_WORDS[language];
  return (
    <footer class="utrecht-page-footer">
      <div class="utrecht-page-footer__content">
        <p>
          <strong>{desk.name}</strong>
          <br />
          {words.phone}: <a href={`tel:${desk.phone.replaceAll(" ", "")}`}>{desk.phone}</a>
          <br />
          {words.email}: <a href={`mailto:${desk.email}`}>{desk.email}</a>
        </p>
        <ul class="page-footer__links" role="list">
          {FOOTER_PAGES.map((page) => (
            <li>
              <a href={CONTENT_PATHS[page][language]}>{words[page]}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
};

/** Every page of the platform: skip link, header, one main, footer with the desk's contact. */
export const Page = ({
  region,
  title,
  language = "nl",
  otherLanguage,
  navigation = [],
  account,
  isPrivate = false,
  script,
  children,
}: PageProps) => {
  const words = PAGE_WORDS[language];
  const other = language === "nl" ? "en" : "nl";
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {isPrivate ? <meta name="robots" content="noindex, nofollow" /> : null}
        <title>
          {title} - {region.desk.name}
        </title>
        <link rel="stylesheet" href={stylesheetOf(region.theme).path} />
        {script === undefined ? null : <script type="module" src={script} />}
        {account === undefined ? null : <script type="module" src={SESSION_WARNING_PATH} />}
        <link rel="icon" href={iconOf(region.theme)} />
      </head>
      <body class="utrecht-document utrecht-page-layout">
        <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
          {words.skip}
        </a>
        <header class="utrecht-page-header">
          <div class="utrecht-page-header__content">
            <Brand region={region} home={language === "nl" ? "/" : "/en"} />
            {otherLanguage === undefined ? null : typeof otherLanguage === "string" ? (
              <OtherLanguage language={other} href={otherLanguage} />
            ) : (
              <InOtherLanguage language={other} button={otherLanguage} />
            )}
            {account}
          </div>
        </header>
        {navigation.length === 0 ? null : <Navigation label={words.menu} links={navigation} />}
        <div class="utrecht-page-body">
          <main id="inhoud" class="utrecht-page-body__content" tabindex={-1}>
            {children}
          </main>
        </div>
        <Footer region={region} language={language} />
      </body>
    </html>
  );
};

const utf8 = new TextEncoder();

/** A page as an answer. It is handed on as bytes: a response looks through a long text again before it encodes it. */
export const pageResponse = async (
  page: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Promise<Response> =>
  new Response(utf8.encode(`<!doctype html>${await page}`), {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", ...headers },
  });
