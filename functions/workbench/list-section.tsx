import type { Child } from "hono/jsx";
import { type Column, DataTable } from "#shared/web/data-table.tsx";

type Props = {
  title: string;
  /** How many there are, where the rows are a part of them. */
  count?: number;
  columns: readonly Column[];
  rows: readonly (readonly Child[])[];
  className?: string;
};

/** A list under its title with how many there are; nothing where there are none. */
export const ListSection = ({ title, columns, rows, count = rows.length, className = "lined-up" }: Props) => {
  if (rows.length === 0) return null;
  const heading = `${title} (${count})`;
  return (
    <section class={className}>
      <h2>{heading}</h2>
      <DataTable label={heading} columns={columns} rows={rows} />
    </section>
  );
};
