import type { Region } from "#shared/domain/region.ts";
import { Page } from "#shared/web/page.tsx";
import { HOME_WORDS } from "./home-words.ts";
import { LINK_AGAIN } from "./link-again-page.tsx";
import type { Locale } from "./locale.ts";

/** The front page: both ways in, what happens then, and whom to call. */
export const HomePage = ({ region, locale }: { region: Region; locale: Locale }) => {
  const { language, path, otherPath } = locale;
  const words = HOME_WORDS[language];
  // Staff work in Dutch.
  const inDutch = language === "nl" ? {} : { hreflang: "nl", lang: "nl" };
  return (
    <Page region={region} title={words.title} language={language} otherLanguage={otherPath("/")}>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <div class="ways">
        <section class="ways__way">
          <h2>{words.vacancy.heading}</h2>
          <p>{words.vacancy.text}</p>
          <a class="nl-button nl-button--primary" href={path("/vacature")}>
            {words.vacancy.button}
          </a>
        </section>
        <section class="ways__way">
          <h2>{words.jobcarving.heading}</h2>
          <p>{words.jobcarving.text}</p>
          <a class="nl-button nl-button--secondary" href={path("/jobcarving")}>
            {words.jobcarving.button}
          </a>
        </section>
      </div>
      <section>
        <h2>{words.steps.heading}</h2>
        <ol class="steps">
          {words.steps.list.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </section>
      <section class="prose">
        <h2>{words.call.heading}</h2>
        <p>
          {words.call.text} <a href={`tel:${region.desk.phone.replaceAll(" ", "")}`}>{region.desk.phone}</a>.
        </p>
        <p>
          <a href={path(LINK_AGAIN)}>{locale.words.again.title}</a>
        </p>
        <p>
          {words.staff.question}{" "}
          <a href="/werkblad" {...inDutch}>
            {words.staff.link}
          </a>
          .
        </p>
      </section>
    </Page>
  );
};
