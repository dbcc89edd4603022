/** The days that a report covers, both within it: up to today from the first of January, unless asked otherwise. */
export function reportPeriod(asked: { from?: string | undefined; to?: string | undefined }, today: string) {
  const to = asked.to ?? today;
  return { from: asked.from ?? `${to.slice(0, 4)}-01-01`, to };
}
