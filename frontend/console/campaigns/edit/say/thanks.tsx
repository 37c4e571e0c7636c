import { InlineSelect, Word } from "../../../audiences/build/inline"
import type { Vocabulary } from "../../../audiences/rule/vocabulary"
import { Button } from "../../../kit/button"
import { TextField } from "../../../kit/field"
import type { Survey, Thanks } from "../../wire"
import { useDraft } from "../draft"
import { Sentence } from "../part"
import { t } from "../text"
import { Condition } from "./leads"
import { changedAt, without } from "./listed"
import { Piece } from "./piece"
import { Words } from "./words"

const MOST = 5

/** What is said at the end: to everybody, or by what was answered. */
export function ThanksEditor({ content, words }: { content: Survey; words: Vocabulary | null }) {
  const it = useDraft()
  const { thanks } = content
  const put = (now: Thanks[], at = "") => it.setContent<Survey>({ thanks: now }, at)
  const asked = content.pages.flatMap((page) => page.questions).filter(({ asking }) => asking !== "text")
  const first = asked[0]
  return (
    <>
      <ol class="pieces" aria-label={t("thanks")}>
        {thanks.map((one, n) => (
          <Piece
            key={n}
            name={t("thanks_n", { n: n + 1 })}
            at={n}
            of={thanks.length}
            keep={thanks.length === 1 && t("piece_only")}
            onRemove={() => put(without(thanks, n))}
          >
            {asked.length > 0 && first && (
              <Sentence>
                <Word>{t("thanks_to")}</Word>
                <InlineSelect
                  label={t("thanks_whom")}
                  look="strong"
                  value={one.question_id ? "some" : "all"}
                  options={(["all", "some"] as const).map((value) => ({ value, label: t(`thanks.${value}`) }))}
                  onInput={(whom) =>
                    put(
                      changedAt(
                        thanks,
                        n,
                        whom === "all"
                          ? { question_id: null, at_least: null, at_most: null }
                          : { question_id: first.id, at_least: first.asking === "nps" ? 9 : 4, at_most: null },
                      ),
                    )
                  }
                />
                {one.question_id && (
                  <Condition
                    one={one}
                    questions={asked.filter(({ asking }) => asking !== "one" && asking !== "several")}
                    onChange={({ keys: _, ...change }) => put(changedAt(thanks, n, change))}
                  />
                )}
              </Sentence>
            )}
            <Words
              label={t("thanks_text")}
              quietLabel
              rows={2}
              max={600}
              at={`thanks[${n}].text`}
              words={words}
              value={one.text}
              onInput={(text) => put(changedAt(thanks, n, { text }), `thanks[${n}].text`)}
            />
            <div class="question-ends">
              <TextField
                label={t("thanks_link")}
                optional={t("optional")}
                type="url"
                placeholder="https://"
                value={one.link ?? ""}
                onInput={(link) => put(changedAt(thanks, n, { link }), `thanks[${n}].link`)}
              />
              <TextField
                label={t("thanks_title")}
                optional={t("optional")}
                maxLength={40}
                value={one.link_title ?? ""}
                onInput={(link_title) => put(changedAt(thanks, n, { link_title }), `thanks[${n}].link_title`)}
              />
            </div>
          </Piece>
        ))}
      </ol>
      {thanks.length < MOST && (
        <Button look="quiet" icon="plus" onClick={() => put([...thanks, { text: t("blank.thanks") }])}>
          {t("thanks_add")}
        </Button>
      )}
    </>
  )
}
