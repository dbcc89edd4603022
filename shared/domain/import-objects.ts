/** Names of the objects that belong to an import. All of them hold data of people, and none outlives its use. */
const within = (partner: string, id: string) => `${partner}/${id}/`;

export const importObjects = {
  part: (partner: string, id: string, part: number): string => `${within(partner, id)}part-${part}`,
  /** Errors and warnings, as JSON. */
  errors: (partner: string, id: string): string => `${within(partner, id)}errors`,
  /** The rejected rows with what is wrong with them, as CSV. */
  rejected: (partner: string, id: string): string => `${within(partner, id)}rejected`,
} as const;
