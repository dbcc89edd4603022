import type { Child } from "hono/jsx";
import type { Language } from "#shared/domain/language.ts";
import type { Region } from "#shared/domain/region.ts";
import { LANGUAGE_OFFERS, PAGE_WORDS } from "./page-words.ts";
import { STYLESHEET_PATH } from "./stylesheet.ts";

export type NavigationLink = { href: string; text: string; isCurrent?: boolean };

type PageProps = {
  region: Region;
  /** What the page is, first in the browser's title. */
  title: string;
  /** In which the page speaks. */
  language?: Language;
  /** Address of the same page in the other language, where it has one. */
  otherLanguage?: string;
  navigation?: readonly NavigationLink[];
  /** Stands at the right of the header: who is signed in. */
  account?: Child;
  /** Not for search engines: only who has the link or is signed in may read it. */
  isPrivate?: boolean;
  /** Address of a module of ours that makes the page quicker to use; the page is whole without it. */
  script?: string;
  children?: Child;
};

const OtherLanguage = ({ language, href }: { language: Language; href: string }) => (
  <a class="page-header__language" href={href} hreflang={language} lang={language}>
    {LANGUAGE_OFFERS[language]}
  </a>
);

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
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {isPrivate ? <meta name="robots" content="noindex, nofollow" /> : null}
        <title>
          {title} - {region.desk.name}
        </title>
        <link rel="stylesheet" href={STYLESHEET_PATH} />
        {script === undefined ? null : <script type="module" src={script} />}
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip-link" href="#inhoud">
          {words.skip}
        </a>
        <header class="page-header">
          <div class="page-header__inside">
            <a class="page-header__name" href="/">
              {region.desk.name}
            </a>
            {otherLanguage === undefined ? null : (
              <OtherLanguage language={language === "nl" ? "en" : "nl"} href={otherLanguage} />
            )}
            {account}
          </div>
          {navigation.length === 0 ? null : (
            <nav class="page-nav" aria-label={words.menu}>
              <ul>
                {navigation.map(({ href, text, isCurrent }) => (
                  <li>
                    <a href={href} {...(isCurrent ? { "aria-current": "page" } : {})}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </header>
        <main id="inhoud" class="page-main" tabindex={-1}>
          {children}
        </main>
        <footer class="page-footer">
          <div class="page-footer__inside">
            <p>
              <strong>{region.desk.name}</strong>
            </p>
            <p>
              {words.phone}: <a href={`tel:${region.desk.phone.replaceAll(" ", "")}`}>{region.desk.phone}</a>
              <br />
              {words.email}: <a href={`mailto:${region.desk.email}`}>{region.desk.email}</a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
};

/** A page as an answer. */
export const pageResponse = async (
  page: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Promise<Response> =>
  new Response(`<!doctype html>${await page}`, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", ...headers },
  });
