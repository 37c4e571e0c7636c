import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { TextField } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { SHORTEST_SLUG, typedSlug } from "./draft"
import { bare } from "./row"
import { t } from "./text"
import { PATH, type SlugState } from "./wire"

const PAUSE_MS = 300

interface Props {
  value: string
  onInput: (slug: string) => void
  error?: string | undefined
}

/** The end of the address, looked up while it is typed. */
export function SlugField({ value, onInput, error }: Props) {
  const found = useSignal<SlugState | null>(null)
  const slug = value.replace(/-+$/, "")
  const short = slug.length > 0 && slug.length < SHORTEST_SLUG
  useEffect(() => {
    if (slug.length < SHORTEST_SLUG) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      api.get<SlugState>(`${PATH}/slugs/${slug}`, { signal: stop.signal }).then(
        (state) => (found.value = state),
        () => {},
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [slug])
  const state = found.value?.slug === slug ? found.value : null
  return (
    <div class="entry-slug">
      <TextField
        label={t("slug")}
        value={value}
        maxLength={60}
        autocomplete="off"
        error={error ?? (short ? t("slug_short") : state?.free === false ? t("slug_taken") : undefined)}
        hint={state?.free ? undefined : slug ? t("slug_looking") : t("slug_hint")}
        onInput={(typed) => onInput(typedSlug(typed))}
        onBlur={() => onInput(slug)}
      />
      <div class="entry-slug-state" role="status">
        {state?.free && (
          <p class="entry-slug-free">
            <Icon name="check" size={14} />
            <span>{t("slug_free", { url: bare(state.url) })}</span>
          </p>
        )}
        {state?.instead && (
          <Button look="quiet" onClick={() => onInput(state.instead ?? "")}>
            {t("slug_instead", { slug: state.instead })}
          </Button>
        )}
      </div>
    </div>
  )
}
