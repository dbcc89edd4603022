/** The page that is asked for in an address, between the first and the last. */
export const pageAsked = (asked: string | undefined, size: number, count: number): number =>
  Math.min(Math.max(1, Math.trunc(Number(asked ?? 1)) || 1), lastPage(size, count));

const lastPage = (size: number, count: number): number => Math.max(1, Math.ceil(count / size));

type Props = { page: number; size: number; count: number; href: (page: number) => string };

/** From one page of a long list to the next; nothing for a list that is on one page. */
export const Pages = ({ page, size, count, href }: Props) => {
  const last = lastPage(size, count);
  if (last === 1) return null;
  return (
    <nav class="actions not-printed" aria-label="Bladeren">
      {page > 1 ? <a href={href(page - 1)}>Vorige {size}</a> : null}
      <span>
        Bladzijde {page} van {last}
      </span>
      {page < last ? <a href={href(page + 1)}>Volgende {size}</a> : null}
    </nav>
  );
};
