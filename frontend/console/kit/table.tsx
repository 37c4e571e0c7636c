import type { ComponentChildren } from "preact"

export interface Column<Row> {
  id: string
  head: string
  cell: (row: Row) => ComponentChildren
  /** Numbers stand at the end of their column. */
  end?: boolean
  /** Left out on a phone. */
  wide?: boolean
}

interface Props<Row> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  onOpen?: ((row: Row) => void) | undefined
}

/** Rows of one kind. The first column names the row. */
export function Table<Row>({ label, columns, rows, keyOf, onOpen }: Props<Row>) {
  return (
    <table class="table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" class={place(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} class={onOpen ? "table-opens" : undefined} onClick={onOpen && (() => onOpen(row))}>
            {columns.map((column) => (
              <td key={column.id} class={place(column)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function place(column: { end?: boolean; wide?: boolean }): string | undefined {
  return [column.end && "table-end", column.wide && "table-wide"].filter(Boolean).join(" ") || undefined
}
