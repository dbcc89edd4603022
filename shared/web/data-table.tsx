import type { Child } from "hono/jsx";

export type Column = { title: string; isNumber?: boolean };

type Props = {
  /** What the table is about, for who does not see where it stands. */
  label: string;
  columns: readonly Column[];
  /** Cells in the order of the columns; the first one names its row. */
  rows: readonly (readonly Child[])[];
};

const numberClass = ({ isNumber = false }: Column) =>
  isNumber ? { class: "utrecht-table__cell--numeric-column utrecht-table__cell--numeric-data number" } : {};

/**
 * A table that is read on any screen: on a narrow one each row becomes a block in which every cell carries the title of
 * its column. The roles say again what the elements are, because a block is no row to some screen readers.
 */
export const DataTable = ({ label, columns, rows }: Props) => (
  <table class="utrecht-table utrecht-table--html-table table--folds" role="table" aria-label={label}>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th scope="col" role="columnheader" {...numberClass(column)}>
            {column.title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map(([name, ...cells]) => (
        <tr role="row">
          <th scope="row" role="rowheader">
            {name}
          </th>
          {columns.slice(1).map((column, index) => (
            <td role="cell" data-column={column.title} {...numberClass(column)}>
              <div>{cells[index]}</div>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
