import{sa as e}from"./chunk-ZWZIZAJI.js";var i=`.sheet {
  display: grid;
  grid-template-rows: 52px minmax(0, 1fr);
  height: 100%;
}
.sheet-head {
  display: flex;
  align-items: center;
  gap: 8px;
  min-width: 0;
  padding-inline: max(24px, (100% - 680px) / 2);
  border-bottom: 1px solid var(--line);

  & > .button-icon {
    margin-inline-start: -6px;
  }
}
.sheet-head-wide {
  padding-inline: max(24px, (100% - 1072px) / 2);
}
.sheet-up {
  display: none;
}
.sheet-title {
  flex: 1;
  min-width: 0;
  font: 600 var(--text-title) var(--sans);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.sheet-actions {
  display: flex;
  flex: none;
  gap: 8px;
}
.sheet-body {
  min-height: 0;
  overflow: auto;
  scroll-padding-bottom: 80px;
}
.sheet-column {
  max-width: 728px;
  min-height: 100%;
  margin: 0 auto;
  padding: 24px 24px 32px;
  display: flex;
  flex-direction: column;
}
.sheet-wide {
  max-width: 1120px;
}
.sheet-lead {
  max-width: 68ch;
  margin-bottom: 24px;
  color: var(--muted);
  text-wrap: pretty;
}

.section {
  display: grid;
  gap: 16px;
  grid-template-columns: minmax(0, 1fr);
  padding-bottom: 28px;

  & + .section {
    padding-top: 28px;
    border-top: 1px solid var(--line);
  }
}
.section:has(+ .section) > :is(.items, .holidays) > :last-child {
  border-bottom: 0;
}
.section:has(+ .section) > :is(.items, .holidays):last-child {
  margin-bottom: -16px;
}
.section-head {
  display: flex;
  align-items: start;
  justify-content: space-between;
  gap: 16px;
}
.section-title {
  font: 600 var(--text-read) var(--sans);
}
.section-lead {
  max-width: 64ch;
  margin-top: 2px;
  color: var(--muted);
  text-wrap: pretty;
}
.section-actions {
  display: flex;
  flex: none;
  gap: 8px;
}
.fields {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 16px;
  align-items: start;
}
.fields-whole {
  grid-column: 1 / -1;
}
.choose {
  display: flex;
  align-items: center;
  gap: 8px;
  text-align: start;
  cursor: pointer;

  & .icon {
    color: var(--muted);
  }
  &:disabled {
    cursor: default;
  }
}
.choose-words {
  flex: 1;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}

.items {
  border-top: 1px solid var(--line);
}
.item {
  position: relative;
  display: flex;
  align-items: center;
  gap: 12px;
  min-height: 56px;
  padding: 8px 0;
  border-bottom: 1px solid var(--line);
}
.item-opens:hover {
  background: linear-gradient(90deg, transparent, var(--hover) 24px, var(--hover) calc(100% - 24px), transparent);
}
.item-words {
  flex: 1;
  min-width: 0;
}
.item-title {
  display: flex;
  align-items: center;
  gap: 8px;
  min-width: 0;
}
.item-link,
.item-name {
  min-width: 0;
  padding: 0;
  border: 0;
  background: none;
  color: var(--text);
  font: 500 var(--text-body) var(--sans);
  text-align: start;
  text-decoration: none;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.item-link {
  cursor: pointer;

  &::after {
    content: "";
    position: absolute;
    inset: 0;
  }
  &:focus-visible {
    outline: none;
  }
  &:focus-visible::after {
    outline: var(--focus);
    outline-offset: -2px;
    border-radius: var(--radius-1);
  }
}
.item-hint {
  color: var(--faint);
  font: var(--text-small) var(--sans);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.item-actions {
  position: relative;
  z-index: 1;
  display: flex;
  flex: none;
  align-items: center;
  gap: 8px;
}

.save-bar {
  position: sticky;
  z-index: 5;
  bottom: 16px;
  display: flex;
  align-items: center;
  gap: 8px;
  margin: auto -8px 0;
  padding: 8px 8px 8px 16px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  background: var(--surface);
  box-shadow: var(--lift);
  animation: popover-in-up var(--calm) var(--ease);
}
.save-bar-words,
.save-bar-wrong {
  flex: 1;
  min-width: 0;
  color: var(--muted);
}
.save-bar-wrong {
  display: flex;
  align-items: start;
  gap: 8px;
  color: var(--late);

  & .icon {
    margin-top: 2px;
  }
}
.waiting {
  border-top: 1px solid transparent;
}
.waiting-line {
  display: grid;
  gap: 8px;
  padding: 12px 0 13px;
}
.code {
  position: relative;
  min-width: 0;
  margin: 0;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  background: var(--bg);

  & pre {
    margin: 0;
    max-height: 320px;
    padding: 12px 14px;
    overflow: auto;
    font: 12px / 19px var(--mono);
    tab-size: 2;
  }
  & pre:focus-visible {
    outline-offset: -2px;
    border-radius: var(--radius-2);
  }
  & > .button {
    position: absolute;
    top: 6px;
    inset-inline-end: 6px;
  }
}
.copy-line {
  display: grid;
  gap: 4px;
  min-width: 0;
}
.copy-line-box,
.secret-field {
  position: relative;
  display: block;

  & .button-icon {
    position: absolute;
    top: 2px;
    inset-inline-end: 2px;
    width: 30px;
    height: 30px;
  }
}
.copy-line-box input {
  width: 100%;
  height: 34px;
  padding: 0 38px 0 10px;
  border: 1px solid var(--line);
  border-radius: var(--radius-1);
  background: var(--surface);
  color: var(--text);
  font: 12px / 18px var(--mono);
  text-overflow: ellipsis;
}
.secret-field .field-input {
  padding-inline-end: 38px;
}
.once {
  display: grid;
  gap: 8px;
}
.once-warning,
.remark {
  display: flex;
  align-items: start;
  gap: 8px;
  padding: 8px 12px;
  border-radius: var(--radius-1);
  background: var(--soon-soft);
  color: var(--soon);

  & .icon {
    margin-top: 1px;
  }
}
.remark-good {
  background: var(--accent-soft);
  color: var(--accent);
}
.remark-plain {
  background: var(--sunken);
  color: var(--muted);
}
.dialog-form {
  display: grid;
  gap: 16px;
}
.setting {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 16px;
  padding: 12px 0;
  border-bottom: 1px solid var(--line);

  &:first-child {
    border-top: 1px solid var(--line);
  }
}
.setting-words {
  min-width: 0;
}
.setting-hint {
  color: var(--muted);
}
@media (max-width: 759px) {
  .sheet-up {
    display: inline-flex;
  }
  .sheet-head,
  .sheet-head-wide {
    padding-inline: 16px 12px;
  }
  .sheet-title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: 16px;
    line-height: 20px;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .sheet-column {
    padding: 16px 16px 24px;
  }
  .sheet-lead {
    margin-bottom: 20px;
  }
  .fields {
    grid-template-columns: minmax(0, 1fr);
  }
  .section-head {
    flex-wrap: wrap;
  }
  .save-bar {
    bottom: 8px;
    margin: auto 0 0;
    flex-wrap: wrap;
  }
  .save-bar-wrong {
    flex-basis: 100%;
  }
}
.dot {
  flex: none;
  width: 10px;
  height: 10px;
  margin: 0 3px;
  border-radius: 50%;
  background: var(--faint);
}
.swatches {
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
}
.swatch {
  width: 28px;
  height: 28px;
  padding: 0;
  border: 4px solid var(--surface);
  border-radius: 50%;
  cursor: pointer;

  &[aria-pressed="true"] {
    box-shadow: 0 0 0 2px var(--text);
  }
}
.find {
  display: flex;
  align-items: center;
  gap: 8px;
  margin-bottom: 12px;
  padding: 0 10px;
  border: 1px solid var(--edge);
  border-radius: var(--radius-1);
  color: var(--faint);

  &:focus-within {
    outline: var(--focus);
    outline-offset: -1px;
    border-color: transparent;
  }
  & input {
    flex: 1;
    min-width: 0;
    height: 34px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--text);
    font: var(--text-body) var(--sans);
    outline: none;

    &::placeholder {
      color: var(--faint);
      opacity: 1;
    }
  }
}
.nothing {
  padding: 24px 0;
  color: var(--muted);
  text-align: center;
}
.inline-code {
  flex: none;
  padding: 1px 5px;
  border-radius: 4px;
  background: var(--sunken);
  color: var(--muted);
  font: 12px / 16px var(--mono);
}
.item-side {
  flex: none;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.variables {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px;
}
.variable {
  padding: 1px 7px;
  border: 1px solid var(--line);
  border-radius: var(--radius-full);
  background: none;
  color: var(--muted);
  font: 12px / 18px var(--mono);
  cursor: pointer;

  &:hover {
    background: var(--hover);
    color: var(--text);
  }
}
.dialog-wrong {
  flex: 1;
}
.bubble {
  padding: 16px;
  border-radius: var(--radius-2);
  background: var(--bg);
}
.bubble-foot {
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.faces-row {
  display: flex;

  & .avatar {
    box-shadow: 0 0 0 2px var(--surface);
  }
  & .avatar + .avatar {
    margin-inline-start: -6px;
  }
}
.ticks {
  max-height: 220px;
  overflow: auto;
}
.inline-icon {
  display: inline-block;
  vertical-align: -3px;
}
@media (max-width: 599px) {
  .faces-row {
    display: none;
  }
}
.tabs-line {
  margin-bottom: 24px;
  padding-bottom: 12px;
  border-bottom: 1px solid var(--line);
}
.lines {
  display: grid;
  gap: 16px;
  grid-template-columns: minmax(0, 1fr);
}
.buttons-line {
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
}
.filters {
  display: grid;
  grid-template-columns: repeat(4, minmax(0, 1fr)) auto;
  align-items: end;
  gap: 12px;
  margin-bottom: 16px;
}
.more {
  display: grid;
  justify-content: center;
  padding: 16px;
}
.reading {
  display: grid;
  gap: 4px;
}
.read-only {
  margin-bottom: 20px;
}
.words-of {
  border-bottom: 1px solid var(--line);
  padding-bottom: 8px;
}
.item-role {
  color: var(--muted);
}
.variables,
.filters,
.swatches-field {
  min-width: 0;
  border: 0;
}
.variables,
.filters {
  margin-inline: 0;
  padding: 0;
}
.swatches-field {
  margin: 0;
  padding: 0;
}
@media (max-width: 759px) {
  .filters {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
}
.plot {
  position: relative;
  min-width: 0;
}
`;e(i);
