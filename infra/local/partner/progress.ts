const WIDTH = 30;

const number = (value: number) => value.toLocaleString("nl-NL");

/** One line that shows how far an import is: `[#######.......] 12.000 van 20.000 rijen`. */
export function progressLine({ processed, total }: { processed: number; total: number }): string {
  const filled = total === 0 ? 0 : Math.floor((WIDTH * processed) / total);
  return `[${"#".repeat(filled)}${".".repeat(WIDTH - filled)}] ${number(processed)} van ${number(total)} rijen`;
}
