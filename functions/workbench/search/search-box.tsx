/** Looks for vacancies, requests and employers by any word. */
export const SearchBox = ({ typed = "" }: { typed?: string }) => (
  <form class="search not-printed" method="get" action="/werkblad/zoeken" role="search">
    <label class="utrecht-form-label form-label" for="zoek">
      Zoek een vacature of werkgever
    </label>
    <div class="search__line">
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        id="zoek"
        name="zoek"
        type="search"
        value={typed}
        autocomplete="off"
        maxlength={200}
      />
      <button class="nl-button nl-button--secondary" type="submit">
        Zoek
      </button>
    </div>
  </form>
);
