import { useState } from "preact/hooks"
import { Sign } from "./icons"
import { Sheet } from "./sheet"
import { tapped } from "./taps"
import type { Menu, Said } from "./wire"

/** A list behind a button: its rows come up in a sheet. */
export function MenuButton({ menu, said }: { menu: Menu; said: Said }) {
  const [open, setOpen] = useState(false)
  return (
    <div class="taps">
      <button type="button" class="tap" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Sign name="list" />
        {menu.label}
      </button>
      {open && (
        <Sheet title={menu.label} onClose={() => setOpen(false)}>
          {menu.sections?.map(([title, rows]) => (
            <section key={title} class="rows">
              {title && <h3>{title}</h3>}
              {rows.map((row) => (
                <button
                  key={row.value}
                  type="button"
                  onClick={() => {
                    setOpen(false)
                    tapped(row, said)
                  }}
                >
                  <strong>{row.title}</strong>
                  {row.detail && <span>{row.detail}</span>}
                </button>
              ))}
            </section>
          ))}
        </Sheet>
      )}
    </div>
  )
}
