import{a as $,b as B,d as K,e as k,f as F,g as N,i as C,j as h,m as Q}from"./chunk-LO33V3AU.js";import{a as O,b as w,c as u,d as y,e as I,g as t,h as M,i as L,j as R,k as W}from"./chunk-TJUQQ3IT.js";var U=`/* What only the extras wear. */
.lightbox {
  width: 100vw;
  height: 100dvh;
  max-width: none;
  max-height: none;
  margin: 0;
  padding: 24px;
  border: 0;
  background: none;
  color: #fff;
  overflow: hidden;
  cursor: zoom-out;
}
.lightbox[open] {
  display: grid;
  place-items: center;
}
.lightbox::backdrop {
  background: #0a0d10eb;
}
.lightbox img {
  max-width: 100%;
  max-height: calc(100dvh - 48px);
  border-radius: 8px;
}
.lightbox .tool {
  position: absolute;
  inset: calc(12px + env(safe-area-inset-top)) 12px auto auto;
  background: #0008;
}
.veil {
  position: absolute;
  inset: 0;
  z-index: 3;
  display: grid;
  align-items: end;
  background: #0009;
  animation: appear 0.12s;
}
.veil-clear {
  background: none;
}
.menu {
  position: absolute;
  inset: 56px 10px auto auto;
  z-index: 4;
  width: min(300px, 100% - 20px);
  padding: 6px;
  border-radius: 14px;
  background: var(--surface);
  box-shadow: var(--lift);
  animation: appear 0.12s;
}
.menu button {
  display: grid;
  width: 100%;
  padding: 9px 12px;
  border-radius: 9px;
  font-weight: 550;
}
.menu button:hover,
.menu button:focus-visible {
  background: var(--hover);
}
.menu small {
  font-weight: 400;
  color: var(--muted);
}
.menu [data-grave] {
  color: var(--late);
}
.menu hr {
  margin: 6px 0;
  border: 0;
  border-top: 1px solid var(--line);
}
.trouble {
  padding: 6px 12px;
  color: var(--late);
  font-size: 13px;
}
.trouble:empty {
  display: none;
}
.sheet {
  padding: 20px 20px calc(20px + var(--home-bar));
  border-radius: 16px 16px 0 0;
  background: var(--surface);
}
.sheet h2 {
  font: 650 16px / 24px var(--sans);
}
.sheet p {
  margin-top: 6px;
  color: var(--muted);
}
.sheet .trouble {
  padding: 8px 0 0;
  color: var(--late);
}
.sheet-actions {
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  gap: 8px;
  margin-top: 18px;
}
.week {
  margin: 10px 0 0 16px;
}
.week dl {
  margin: 0;
}
.week dl div {
  display: flex;
  gap: 12px;
  padding: 2px 0;
}
.week dt {
  flex: 0 0 96px;
}
.week dd {
  margin: 0;
  color: var(--text);
}
.week dd small {
  display: block;
  color: var(--muted);
}
.blocked {
  flex: none;
  display: grid;
  gap: 2px;
  justify-items: start;
  padding: 14px 16px;
}
.blocked p {
  margin-bottom: 10px;
  color: var(--muted);
}
.panel > .blocked {
  border-width: 1px 0 0;
  border-radius: 0;
  padding-bottom: calc(14px + var(--home-bar));
}
.action.plain {
  background: var(--sunken);
  color: var(--text);
}
.action.grave {
  background: var(--late);
  color: var(--surface);
}
.emoji {
  max-height: 240px;
  padding: 6px 10px 10px;
  border-bottom: 1px solid var(--line);
  overflow-y: auto;
  overscroll-behavior: contain;
  scrollbar-width: thin;
}
.emoji fieldset {
  display: grid;
  grid-template-columns: repeat(8, 1fr);
}
.emoji legend {
  padding: 8px 6px 4px;
  font-size: 12px;
  line-height: 16px;
  color: var(--faint);
}
.emoji button {
  aspect-ratio: 1;
  border-radius: 8px;
  font:
    24px / 1 "Apple Color Emoji",
    "Segoe UI Emoji",
    "Noto Color Emoji",
    sans-serif;
  text-align: center;
}
.emoji button:hover,
.emoji button:focus-visible {
  background: var(--hover);
}
.emoji:focus {
  outline: 0;
}
.tray {
  display: grid;
  gap: 6px;
  max-height: 160px;
  padding: 10px 10px 0;
  overflow-y: auto;
}
.chip {
  position: relative;
  display: flex;
  align-items: center;
  gap: 8px;
  padding-inline-start: 12px;
  border-radius: 10px;
  background: var(--sunken);
  font-size: 13px;
  overflow: hidden;
}
.chip-name {
  flex: 1 1 40%;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.chip small {
  color: var(--muted);
}
.chip[data-state="failed"] {
  background: var(--late-soft);
  padding-block: 4px;
}
.chip[data-state="failed"] small {
  flex: 1 1 60%;
  color: var(--late);
}
.chip-retry {
  flex: none;
  font-weight: 650;
  color: var(--late);
  text-decoration: underline;
}
.chip [role="progressbar"] {
  position: absolute;
  inset: auto auto 0 0;
  height: 2px;
  background: var(--accent);
}
`;var q=`/* The home, the list, and places with nothing to show. */
.hero {
  flex: none;
  padding: calc(20px + var(--notch)) 24px 76px;
  font-size: 16px;
  line-height: 23px;
  overflow-wrap: anywhere;
}
.hero-top {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  min-height: 36px;
  margin-bottom: 26px;
  padding-right: 40px;
}
.logo {
  height: 32px;
  max-width: 150px;
  object-fit: contain;
}
.hero h1 {
  margin-bottom: 4px;
  font: 700 26px / 33px var(--sans);
}
.home > .close {
  position: absolute;
  top: calc(20px + var(--notch));
  right: 14px;
  color: var(--on-accent);
}
.cards {
  display: grid;
  gap: 12px;
  margin-top: -52px;
  padding: 0 16px 20px;
}
.card {
  border: 1px solid var(--line);
  border-radius: 14px;
  background: var(--surface);
  overflow: hidden;
}
.card h2,
.hours {
  padding: 12px 16px 0;
  font-size: 13px;
  color: var(--muted);
}
.begin,
.starter,
.entry {
  display: flex;
  align-items: center;
  gap: 12px;
  width: 100%;
  padding: 14px 16px;
}
.entry {
  min-height: 68px;
}
.starter {
  padding: 11px 16px;
}
.starter,
.list li + li,
.tabs {
  border-top: 1px solid var(--line);
}
:is(.begin, .starter, .entry):hover {
  background: var(--hover);
}
.begin > :first-child {
  flex: 1;
  display: grid;
}
strong,
.entry-name {
  font-weight: 650;
}
.begin small,
.entry-last {
  color: var(--muted);
}
.entry-last[data-unread="true"] {
  font-weight: 650;
  color: var(--text);
}
.entry-side {
  align-self: stretch;
  display: grid;
  justify-items: end;
  gap: 3px;
  font-size: 12px;
  color: var(--faint);
}
.round {
  width: 36px;
  height: 36px;
  border-radius: 50%;
}
.starter {
  justify-content: space-between;
  overflow-wrap: anywhere;
}
.hours {
  padding-top: 0;
}
.hours button {
  display: flex;
  align-items: center;
  gap: 8px;
}
.hours svg {
  width: 14px;
}
.hours :disabled svg {
  display: none;
}
.hours button::before {
  content: "";
  width: 8px;
  height: 8px;
  border-radius: 50%;
  background: var(--edge);
}
.hours[data-open="true"] button::before {
  background: #2f9e5f;
}

.tabs {
  flex: none;
  display: grid;
  grid-template-columns: 1fr 1fr;
  background: var(--surface);
  padding-bottom: var(--home-bar);
}
.tabs button {
  position: relative;
  display: grid;
  justify-items: center;
  gap: 2px;
  padding: 9px 4px 8px;
  font-size: 12px;
  line-height: 16px;
  color: var(--muted);
}
.tabs [aria-current] {
  font-weight: 650;
  color: var(--accent-text);
}
.tabs .count {
  position: absolute;
  inset: 3px auto auto calc(50% + 2px);
  scale: 0.85;
}
.action {
  display: flex;
  align-items: center;
  gap: 8px;
  padding: 10px 18px;
  border-radius: 20px;
  font-weight: 650;
}
.action:focus-visible {
  outline-offset: 2px;
}
.state {
  flex: 1;
  align-content: center;
  padding: 32px;
}
.state > * {
  max-width: 290px;
  margin-bottom: 4px;
  text-align: center;
  text-wrap: balance;
}
.state h2 {
  font-size: 16px;
  font-weight: 650;
}
.state p {
  color: var(--muted);
}
.state .action {
  margin-top: 12px;
}
.state .round {
  width: 48px;
  height: 48px;
  background: var(--accent-soft);
  color: var(--accent-text);
}
`;var V=`/* One message, for the page (console) and the Shadow DOM (messenger) alike: it uses the roles of tokens.css
   only, and counts on what both say of all boxes. What only the console shows is in console/kit/message.css. */
.msg {
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 4px;
  max-width: min(86%, 560px);
  min-width: 0;
  font: var(--text-read, 14px / 20px) var(--sans);
  color: var(--text);
}
.msg[data-side="own"] {
  align-items: flex-end;
  margin-inline-start: auto;
}
.msg-bubble {
  max-width: 100%;
  padding: 9px 13px;
  border: 1px solid var(--line);
  border-radius: 14px;
  background: var(--surface);
  overflow-wrap: anywhere;
}
.msg[data-side="own"] .msg-bubble {
  border-color: transparent;
  background: var(--accent);
  color: var(--on-accent);
}
.msg[data-side="other"]:not([data-joined]) > .msg-bubble:not(:has(~ .msg-bubble)) {
  border-end-start-radius: 4px;
}
.msg[data-side="own"]:not([data-joined]) > .msg-bubble:not(:has(~ .msg-bubble)) {
  border-end-end-radius: 4px;
}
.msg[data-mood="waiting"] > .msg-bubble,
.msg[data-mood="waiting"] > .msg-media {
  opacity: 0.66;
}
.msg[data-mood="failed"] > .msg-bubble {
  border: 1px solid var(--late);
  background: var(--late-soft);
  color: var(--text);
}
.msg-text {
  white-space: pre-wrap;
}
.msg-folded {
  display: block;
  max-height: 400px;
  overflow: hidden;
  mask-image: linear-gradient(#000 80%, transparent);
}
.msg-text a {
  color: inherit;
  text-decoration: underline;
  text-underline-offset: 2px;
}
.msg[data-side="other"] .msg-text a {
  color: var(--accent-text, var(--accent));
}
.msg-more {
  all: unset;
  display: block;
  margin-top: 6px;
  font-weight: 600;
  text-decoration: underline;
  text-underline-offset: 2px;
  cursor: pointer;
}
.msg-masked {
  padding: 0 4px;
  border-radius: 4px;
  background: var(--late-soft);
  color: var(--late);
  white-space: nowrap;
}
.msg[data-side="own"] .msg-masked {
  background: color-mix(in srgb, currentcolor 18%, transparent);
  color: inherit;
}
.msg-emoji {
  font-size: 34px;
  line-height: 42px;
}
.msg-unsupported {
  border-style: dashed;
  font-style: italic;
  color: var(--muted);
}
.msg-media {
  display: block;
  max-width: min(100%, 264px);
  padding: 0;
  border: 1px solid var(--line);
  border-radius: 14px;
  background: var(--sunken);
  overflow: hidden;
  cursor: pointer;
}
.msg-media img {
  display: block;
  max-width: 100%;
  max-height: 320px;
  min-height: 40px;
  object-fit: cover;
}
.msg-audio {
  width: 264px;
  max-width: 100%;
  height: 44px;
}
.msg-file {
  display: flex;
  align-items: center;
  gap: 10px;
  min-width: 0;
  padding: 8px 14px 8px 8px;
  text-decoration: none;
  color: inherit;
}
.msg-file-kind {
  flex: none;
  display: grid;
  place-items: center;
  width: 40px;
  height: 40px;
  border-radius: 8px;
  background: var(--accent-soft);
  color: var(--accent-text, var(--accent));
  font-size: 11px;
  font-weight: 700;
}
.msg-file-kind svg,
.msg-step svg {
  width: 18px;
}
.msg-file-name {
  display: grid;
  min-width: 0;
}
.msg-file-name > * {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.msg-file-name small {
  font-size: 12px;
  line-height: 16px;
  color: var(--muted);
}
.msg[data-side="own"] .msg-file-name small {
  color: inherit;
}
.msg-card {
  display: flex;
  flex-direction: column;
  width: 236px;
  max-width: 100%;
  border: 1px solid var(--line);
  border-radius: 14px;
  background: var(--surface);
  color: var(--text);
  overflow: hidden;
}
.msg-card > img {
  width: 100%;
  aspect-ratio: 12 / 5;
  object-fit: cover;
  background: var(--sunken);
}
.msg-card-text {
  display: grid;
  flex: 1;
  align-content: start;
  gap: 2px;
  padding: 10px 13px;
  overflow-wrap: anywhere;
}
.msg-card-text strong {
  font-weight: 650;
}
.msg-card-text span {
  font-size: 13px;
  color: var(--muted);
}
.msg-buttons {
  display: flex;
  flex-wrap: wrap;
  gap: 1px;
  background: var(--line);
}
.msg-card > :not(:first-child).msg-buttons {
  border-top: 1px solid var(--line);
}
.msg-buttons > * {
  all: unset;
  box-sizing: border-box;
  flex: 1 1 auto;
  min-width: 50%;
  padding: 9px 10px;
  background: var(--surface);
  color: var(--accent-text, var(--accent));
  font-weight: 600;
  font-size: 13px;
  text-align: center;
  overflow-wrap: anywhere;
  cursor: pointer;
}
.msg-buttons > :nth-child(2):last-child,
.msg-buttons > :first-child:nth-last-child(2) {
  min-width: 40%;
}
.msg-buttons > :hover {
  background: var(--accent-soft);
}
.msg-buttons > :disabled {
  color: var(--muted);
  cursor: default;
}
.msg:has(> .msg-carousel) {
  max-width: 100%;
}
.msg-carousel {
  position: relative;
  max-width: 100%;
}
.msg-strip {
  display: flex;
  gap: 8px;
  overflow-x: auto;
  scroll-snap-type: x mandatory;
  scrollbar-width: none;
  border-radius: 14px;
}
.msg-strip > .msg-card {
  flex: none;
  scroll-snap-align: start;
}
.msg-step {
  all: unset;
  position: absolute;
  top: 32px;
  display: grid;
  place-items: center;
  width: 32px;
  height: 32px;
  border-radius: 50%;
  background: var(--surface);
  color: var(--text);
  box-shadow: var(--lift);
  cursor: pointer;
}
.msg-step[data-to="next"] {
  inset-inline-end: 8px;
}
.msg-step[data-to="previous"] {
  inset-inline-start: 8px;
}
.msg :is(button, a, .msg-strip):focus-visible {
  outline: var(--focus);
  outline-offset: 2px;
}
.msg-buttons > :focus-visible {
  outline-offset: -3px !important;
}
.msg-foot {
  display: flex;
  flex-wrap: wrap;
  gap: 0 6px;
  font: var(--text-small, 12px / 16px) var(--sans);
  color: var(--faint);
}
`;var J=`/* What campaigns wear, on the page and in the console's preview. The frame first: a card beside the launcher. */
.said {
  position: relative;
  inset: auto;
  display: flex;
  flex-direction: column;
  width: min(376px, 100vw - 2 * var(--x));
  max-width: none;
  max-height: calc(100dvh - var(--y) - var(--kb, 0px) - 96px);
  margin: 0;
  padding: 0;
  border: 0 solid transparent;
  border-radius: 16px;
  background: var(--surface);
  color: inherit;
  box-shadow: var(--lift);
  overflow: hidden;
  animation: rise 0.18s;
}
.panel ~ .corner > [data-place="corner"] {
  display: none;
}
.said:focus,
.survey:focus {
  outline: 0;
}
.said-close {
  position: absolute;
  inset: 7px 8px auto auto;
  color: var(--faint);
}
.said-head,
.acts {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 10px;
}
.said small,
.ask p,
.ask-ends {
  color: var(--muted);
}
.said h2 {
  font: 650 20px / 27px var(--sans);
}
.ask legend,
.thanks {
  font: 650 17px / 24px var(--sans);
}
.said :is(h2, p, legend) {
  padding: 0;
  overflow-wrap: anywhere;
}
.said .action {
  text-decoration: none;
}
.acts .action + .action {
  background: var(--accent-soft);
  color: var(--accent-text);
}
.said .action[aria-disabled="true"] {
  background: var(--sunken);
  color: var(--faint);
}

/* A chat is a bubble, a post a letter. */
[data-kind="chat"] {
  width: min(320px, 100vw - 2 * var(--x));
}
.preview-open {
  display: grid;
  gap: 10px;
  padding: 14px 16px 16px;
}
.preview-text,
.said .msg,
.said p {
  -webkit-line-clamp: 6;
  font-size: 15px;
  line-height: 22px;
}
.preview-text {
  display: -webkit-box;
  -webkit-box-orient: vertical;
  overflow: hidden;
  overflow-wrap: anywhere;
}
[data-kind="post"] .said-head {
  padding: 14px 16px;
  border-bottom: 1px solid var(--line);
}
.said .msg {
  max-width: none;
  gap: 12px;
  padding: 16px;
}
.said .msg-buttons > * {
  background: var(--accent);
  color: var(--on-accent);
  font-size: inherit;
}
.said .msg-bubble:not(.msg-file) {
  padding: 0;
  border: 0;
}
.said :is(.msg-media, .msg-card, .msg-media img) {
  flex: none;
  width: 100% !important;
  max-width: none;
}
.answer {
  display: flex;
  justify-content: space-between;
  padding: 13px 16px;
  border-top: 1px solid var(--line);
  color: var(--muted);
}

/* Along an edge of the window; a banner that pushes the page is as wide as it is. */
.said[data-place="top"],
.said[data-place="bottom"] {
  position: fixed;
  inset: 0 0 auto;
  width: auto;
  margin: 12px max(12px, 50vw - 360px);
}
.said[data-place="bottom"] {
  inset: auto 0 var(--kb, 0px);
}
.said[data-pushes="true"] {
  margin: 0;
  border-radius: 0;
  box-shadow: none;
  animation: none;
}
[data-place="top"] {
  border-top-width: env(safe-area-inset-top);
}
[data-place="bottom"] {
  border-bottom-width: env(safe-area-inset-bottom);
}
[data-kind="banner"] {
  flex-flow: wrap;
  align-items: center;
  justify-content: center;
  gap: 8px 16px;
  padding: 9px 56px 9px 16px;
  background: var(--accent);
  color: var(--on-accent);
}
[data-kind="banner"] :is(.tool, .action + .action) {
  background: none;
  color: inherit;
}
[data-kind="banner"] .action {
  padding-block: 6px;
  background: var(--on-accent);
  color: var(--accent);
}
[data-kind="banner"] :focus-visible {
  outline-color: var(--on-accent);
}

/* Over all of the window. */
.said[data-place="full"] {
  position: fixed;
  inset: 0;
  width: min(460px, 100vw);
  max-height: min(660px, 100dvh - var(--kb, 0px));
  margin: auto;
  box-shadow: 0 0 0 100vmax #0009;
}
.said::backdrop {
  background: none;
}
.slides,
.survey,
.slide {
  display: flex;
  flex-direction: column;
  flex: 1;
  min-height: 0;
}
[data-kind="carousel"] {
  height: 100dvh;
}
.slides-strip {
  display: flex;
  flex: 1;
  min-height: 0;
  overflow-x: auto;
  scroll-snap-type: x mandatory;
  scroll-behavior: smooth;
  scrollbar-width: none;
}
.slide {
  flex: 0 0 100%;
  justify-content: safe center;
  gap: 10px;
  padding: 0 28px 20px;
  overflow-y: auto;
  scroll-snap-align: start;
  scroll-snap-stop: always;
}
.slide > * {
  text-align: center;
}
.slide img {
  flex: 1;
  width: calc(100% + 56px);
  min-height: 180px;
  margin: 0 -28px 14px;
  object-fit: cover;
  background: var(--sunken);
}
.slide .acts {
  justify-content: center;
  margin-top: 8px;
}
.slides-bar {
  display: flex;
  align-items: center;
  padding: 8px 12px calc(8px + var(--home-bar));
}
.slides-bar > :is(:nth-child(2), :last-child) {
  margin-inline-start: auto;
}
.slides-bar :disabled {
  visibility: hidden;
}
.dot {
  width: 24px;
  height: 24px;
  border-radius: 50%;
  background: radial-gradient(var(--edge) 4px, transparent 5px);
}
.dot[aria-current="true"] {
  background: radial-gradient(var(--accent-text) 5px, transparent 6px);
}
.slides + .said-close {
  background: var(--surface);
  color: var(--text);
}

/* A survey. */
.survey {
  justify-content: safe center;
  gap: 18px;
  padding: 18px 20px;
  overflow-y: auto;
}
.survey progress {
  width: calc(100% - 40px);
  height: 6px;
  margin-top: 4px;
  accent-color: var(--accent-text);
}
.ask:first-child legend,
.thanks {
  padding-inline-end: 36px !important;
}
.ask-all {
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  margin-top: 12px;
}
.ask label {
  position: relative;
  flex: 1 0 100%;
}
.ask label span,
.ask textarea {
  display: block;
  padding: 9px 14px;
  border: 1px solid var(--edge);
  border-radius: 10px;
  cursor: pointer;
}
.ask label:hover span {
  background: var(--hover);
}
.ask :checked + span {
  border-color: var(--accent-text);
  background: var(--accent-soft);
  color: var(--accent-text);
  box-shadow: inset 0 0 0 1px;
}
.ask :focus-visible + span,
.ask textarea:focus-visible {
  outline: var(--focus);
  outline-offset: 2px;
}
.ask-scale {
  flex-wrap: nowrap;
  gap: 3px;
}
.ask-scale label {
  flex: 1;
}
.ask-scale label span {
  padding: 9px 0;
  text-align: center;
}
:is([data-asking="csat"], [data-asking="rating"]) label span {
  border-color: transparent;
  font-size: 28px;
  line-height: 36px;
}
[data-asking="rating"] label span {
  background: none;
  box-shadow: none;
  color: var(--edge);
}
[data-asking="rating"] label:has(~ label :checked, :checked) span {
  color: var(--accent-text);
}
.ask textarea {
  width: 100%;
  height: auto;
  margin-top: 12px;
  cursor: text;
}
.ask-ends {
  display: flex;
  justify-content: space-between;
  margin-top: 6px;
  font-size: 13px;
}
@media (max-width: 480px), (max-height: 420px) and (pointer: coarse) {
  .said[data-place="full"] {
    --home-bar: env(safe-area-inset-bottom);
    height: calc(100dvh - var(--kb, 0px));
    max-height: none;
    margin: 0;
    border-radius: 0;
  }
  [data-kind="banner"] {
    justify-content: start;
  }
}
`;function f({actions:o=[],press:e}){return t("div",{class:"acts",children:o.map(a=>{let{kind:n,title:r,value:s=""}=a,i=n==="url"?O(s,location.href):null;return t(i?"a":"button",{class:"action",type:"button",href:i,target:i?.startsWith(location.origin)?"_self":"_blank",onClick:()=>e(a),children:r})})})}function X({content:o,hands:e}){return t(u,{children:[t("p",{dir:"auto",children:o.text}),t(f,{actions:o.actions,press:e.press})]})}var S=class extends M{componentDidMount(){this.componentDidUpdate()}componentDidUpdate(){let{content:e,hands:a}=this.props,n=this.state.at+1;a.tell({act:"step",detail:`${n}`}),n===e.slides.length&&a.tell({act:"completed"})}pressed=e=>{let a={ArrowRight:1,ArrowLeft:-1}[e.key];a&&(e.preventDefault(),this.go(this.state.at+a))};press=e=>e.kind==="next"?this.go(this.state.at+1):this.props.hands.press(e);render({content:{slides:e},hands:{say:a}},{at:n}){let r=e.length;return t("div",{class:"slides",onKeyDown:this.pressed,children:[t("div",{class:"slides-strip",ref:this.strip,onScroll:this.follow,tabIndex:0,children:e.map(({title:s,text:i,image:p,alt:d,actions:l})=>t("div",{class:"slide",children:[p&&t("img",{src:p.url,alt:d??""}),t("h2",{dir:"auto",children:s}),t("p",{dir:"auto",children:i}),t(f,{actions:l,press:this.press})]}))}),r>1&&t("div",{class:"slides-bar",children:[t(h,{d:k,name:a("message_previous"),disabled:!n,onClick:()=>this.go(n-1)}),e.map((s,i)=>t("button",{type:"button",class:"dot","aria-label":a("step_of",{n:i+1,of:r}),"aria-current":i===n,onClick:()=>this.go(i)})),t(h,{d:F,name:a("message_next"),disabled:n===r-1,onClick:()=>this.go(n+1)})]})]})}};var b="other:";function T(o){return[o??[]].flat()}function Z({question_id:o,at_least:e,at_most:a,keys:n=[]},r){return T(r[o??""]).some(s=>typeof s=="number"?s>=(e??s)&&s<=(a??s)&&!n.length:n.includes(s.replace(/:.*/s,"")))}function H({pages:o},e,a){let n=e.branches?.find(r=>Z(r,a))?.to??e.then;return n?o.find(({id:r})=>r===n):o[o.indexOf(e)+1]}function G({thanks:o},e){return o.find(a=>Z(a,e))??o.find(({question_id:a})=>!a)??o.at(-1)}function D({questions:o},e){return o.every(({id:a,required:n})=>{let r=T(e[a]);return n===!1||r.length&&!r.some(s=>/^(other:)?\s*$/.test(`${s}`))})}var ce=["😞","🙁","😐","🙂","😍"];function me({asking:o,most:e=5,choices:a=[],other:n},r,s){let i={nps:11,csat:5,rating:e}[o];return i?Array.from({length:i},(p,d)=>o==="nps"?[d,`${d}`]:[d+1,o==="csat"?ce[d]:"★"]):[...a.map(({key:p,title:d})=>[p,d]),...n?[[r,s("survey_other")]]:[]]}function Y({question:o,answer:e,set:a,say:n}){let{id:r,asking:s,text:i,hint:p,low:d,high:l}=o,m=T(e),v=s==="several",g=s==="text",x=m.find(c=>`${c}`.startsWith(b)),E=g?[]:me(o,x??b,n),re=E.at(-1)?.[0],_=(c,j=c)=>a(r,v?[...m.filter(z=>z!==j),c]:c);return t("fieldset",{class:"ask","data-asking":s,children:[t("legend",{dir:"auto",children:i}),p&&t("p",{dir:"auto",children:p}),t("div",{class:typeof E[0]?.[0]=="number"?"ask-all ask-scale":"ask-all",children:E.map(([c,j],z)=>t("label",{children:[t("input",{type:v?"checkbox":"radio",name:r,class:"unseen","aria-label":typeof c=="number"?n("step_of",{n:c,of:re}):void 0,checked:m.includes(c),onChange:()=>v&&m.includes(c)?a(r,m.filter(se=>se!==c)):_(c)}),t("span",{dir:"auto",children:j})]},z))}),(d||l)&&t("div",{class:"ask-ends",children:[t("span",{children:d}),t("span",{children:l})]}),(g||x)&&t("textarea",{"aria-label":g?i:n("survey_other"),rows:3,dir:"auto",maxlength:g?2e3:300,value:g?e:x?.slice(b.length),onInput:({currentTarget:{value:c}})=>g?a(r,c):_(b+c,x)})]})}var A=class extends y{state={trail:this.props.content.pages.slice(0,1),answers:{}};form=w();answer=(e,a)=>this.setState({answers:{...this.state.answers,[e]:a}});turn(e){this.setState({trail:e}),this.form.current?.focus()}next=e=>{e.preventDefault();let{content:a,hands:n}=this.props,{trail:r,answers:s}=this.state,i=r.at(-1);if(!i||!D(i,s))return;let p=H(a,i,s),d=Object.fromEntries(i.questions.map(({id:l})=>[l,s[l]]));n.tell({act:"answered",answers:d,...!p&&{complete:!0}}),this.turn(p?[...r,p]:[])};render(){let e=this.state.trail.at(-1);return t("form",{class:"survey",ref:this.form,tabIndex:-1,onSubmit:this.next,children:e?this.asks(e):this.end()})}asks(e){let{content:a,hands:n}=this.props,{answers:r,trail:s}=this.state,{say:i}=n,p=s.length,d=a.pages.length;return t(u,{children:[d>1&&t("progress",{value:p,max:d,"aria-label":i("step_of",{n:p,of:d})}),e.questions.map(l=>t(Y,{question:l,answer:r[l.id],set:this.answer,say:i},l.id)),t("div",{class:"acts",children:[p>1&&t(h,{d:k,name:i("back"),onClick:()=>this.turn(s.slice(0,-1))}),t("button",{type:"submit",class:"action","aria-disabled":!D(e,r),children:H(a,e,r)?i("next_step"):i("send")})]})]})}end(){let{content:e,hands:a}=this.props,{text:n,link:r="",link_title:s}=G(e,this.state.answers)??{};return t(u,{children:[t("p",{class:"thanks",role:"status",dir:"auto",children:n}),t(f,{actions:r?[{kind:"url",title:s||r,value:r}]:[],press:a.press})]})}};function ee({name:o,avatar_url:e}){return t("span",{class:"face","aria-hidden":"true",children:[ge(o),e&&t("img",{src:e,alt:"",onError:a=>a.currentTarget.remove()})]})}function ge(o){return o.trim().split(/\s+/).slice(0,2).map(a=>[...a][0]).join("").toLocaleUpperCase()}function te({blocks:o}){for(let e of o){if(e.type==="text")return e.text;if("title"in e)return e.title;if(e.type==="carousel")return e.cards[0]?.title??"";if("file"in e)return e.file.name}return"…"}function ae({item:{kind:o,sender:e},content:a,hands:n}){let{business:r,reply:s,say:i,setting:p,tell:d}=n,l=e?.name??r,m=t("span",{class:"said-head",children:[t(ee,{name:l,avatar_url:e?.avatar_url??null}),t("span",{class:"entry-text",children:[t("span",{class:"entry-name",children:l}),e&&t("small",{children:r})]})]});return o==="chat"?t("button",{type:"button",class:"preview-open",onClick:s,children:[m,t("span",{class:"preview-text",dir:"auto",children:te(a)})]}):t(u,{children:[m,t("div",{class:"body msg","data-side":"other",tabIndex:0,onClick:({target:g})=>{let x=g.closest("a");x&&d({act:"clicked",detail:x.href})},children:[a.subject&&t("h2",{dir:"auto",children:a.subject}),t(L,{message:a,setting:p})]}),t("button",{type:"button",class:"answer",onClick:s,children:[i("placeholder"),t(C,{d:N})]})]})}var xe={talk:ae,banner:X,slides:S,survey:A,tour:()=>null};function ue({content:o}){if(o.type==="banner")return o.position??"top";let e=o.type==="survey"&&o.place;return o.type==="slides"?"full":e==="banner"?"bottom":e||"corner"}var P=class extends y{dialog=w();componentDidMount(){this.props.hands.stands?.(this.dialog.current)}componentWillUnmount(){this.dialog.current?.close()}render({item:e,hands:a}){let{content:n,kind:r,sender:s}=e,i=xe[n.type],p=ue(e);return t("dialog",{ref:this.dialog,class:"said",tabIndex:-1,open:p!=="full"||!a.stands,"data-kind":r,"data-place":p,"data-pushes":n.type==="banner"&&!n.floating,"aria-label":s?.name??a.business,onKeyDown:d=>d.key==="Escape"&&a.dismiss(),onCancel:a.dismiss,children:[t(i,{item:e,content:n,hands:a}),t(h,{d:K,name:a.say("close"),class:"tool said-close",onClick:a.dismiss})]})}};var he={desktop:{width:1280,height:800},phone:{width:390,height:844}},fe={en:()=>import("./en-DAU4RBBJ.js"),id:()=>import("./id-QCQTMD4W.js"),"pt-BR":()=>import("./pt-BR-ET6ZITWL.js"),ru:()=>import("./ru-X4DL7OPH.js"),th:()=>import("./th-3LFTIYVZ.js"),"zh-CN":()=>import("./zh-CN-W6XULUXC.js")},oe={en:()=>import("./en-SDHXXE6H.js"),id:()=>import("./id-SKHR66OH.js"),"pt-BR":()=>import("./pt-BR-TKRXUQV7.js"),ru:()=>import("./ru-TORHXKKX.js"),th:()=>import("./th-DZO4OTPG.js"),"zh-CN":()=>import("./zh-CN-257MTIUP.js")},ne=new WeakMap;async function kt(o,e,a,n){let r=W([n.locale],Object.keys(oe)),[s,i]=await Promise.all([oe[r]?.(),fe[r]?.()]),p=R(r,{...s.default,...i.default}),d=ve(o);we(o,n.size),ye(d,n);let l={id:"preview",campaign_id:"",kind:e,content:a,sender:n.sender??null,preview:!0},m=be(p,r,n.business);I(t("div",{class:"app",lang:r,children:[t("span",{class:"launcher","aria-hidden":"true",children:t(C,{d:B})}),t("div",{class:"corner",children:t(P,{item:l,hands:m},e+JSON.stringify("place"in a&&a.place))})]}),d)}function be(o,e,a){let n=()=>{};return{say:o,setting:{say:o,locale:e,onReply:n},business:a,tell:n,press:n,reply:n,dismiss:n}}function ve(o){let e=ne.get(o);if(e?.isConnected&&o.contains(o.querySelector("iframe")))return e;let a=document.createElement("iframe");a.style.border="0",a.style.display="block",a.style.transformOrigin="0 0",o.replaceChildren(a);let n=a.contentDocument,r=a.contentWindow,s=n.body.attachShadow({mode:"open"});s.adoptedStyleSheets=[$,q,V,U,J].map(p=>{let d=new r.CSSStyleSheet;return d.replaceSync(p),d});let i=n.createElement("div");return i.className="root",s.append(i),s.addEventListener("click",p=>p.target.closest("a")&&p.preventDefault()),ne.set(o,i),i}function we(o,e){let a=o.firstElementChild,{width:n,height:r}=he[e],s=Math.min(1,o.clientWidth/n);a.style.width=`${n}px`,a.style.height=`${r}px`,a.style.transform=`scale(${s})`,o.style.height=`${r*s}px`}function ye(o,{look:e,theme:a}){let n=Q(a==="dark"&&e.accent_dark||e.accent,a);o.dataset.theme=a,o.dataset.side=e.position;for(let[r,s]of Object.entries(n))o.style.setProperty(`--${r.replace("_","-")}`,s);o.style.setProperty("--x",`${e.offset_x}px`),o.style.setProperty("--y",`${e.offset_y}px`),o.style.setProperty("--font",e.font||"initial"),o.ownerDocument.documentElement.style.background=a==="dark"?"#0b0e11":"#f1f1ee"}export{he as SIZES,kt as drawCampaign};
