import{a as u,c as v}from"./chunk-EWDEHVO4.js";import{Ca as f,a as d,c,i as a,sa as x}from"./chunk-ZWZIZAJI.js";import{c as l,g as e,l as g,n as m}from"./chunk-TJUQQ3IT.js";function T({title:r,lead:t,action:i,off:o,busy:b,onDone:w,onClose:s,side:n,foot:y,children:k}){let p=m(null);return g(()=>p.current?.querySelector("input, textarea, select")?.focus(),[]),e(f,{title:r,size:n?"large":"medium",onClose:s,foot:e(l,{children:[y,e(a,{onClick:s,children:c("dialog.cancel")}),e(a,{look:"primary",off:o,busy:b,onClick:w,children:i})]}),children:e("div",{class:n?"insert insert-two":"insert",children:[e("div",{class:"insert-fields",ref:p,children:[t&&e("p",{class:"insert-lead",children:t}),k]}),n&&e("section",{class:"insert-side","aria-label":u("insert.preview"),children:n})]})})}function j({blocks:r,children:t}){let{onImage:i,...o}=v;return e("div",{class:"look",children:e(d,{message:{blocks:[...r],masked:[]},side:"other",setting:o,children:t})})}function q({titles:r}){let t=r.filter(i=>i.trim());return t.length?e("ul",{class:"chips",children:t.map((i,o)=>e("li",{dir:"auto",children:i},o))}):null}var h=`.insert {
  display: grid;
  gap: 24px;
}
.insert-two {
  grid-template-columns: minmax(0, 1fr) 300px;
  align-items: start;
}
.insert-fields {
  display: grid;
  gap: 12px;
  min-width: 0;
  color: var(--text);
}
.insert-lead {
  color: var(--muted);
  text-wrap: pretty;
}
.insert-side {
  position: sticky;
  top: 0;
  display: grid;
  gap: 12px;
  min-height: 200px;
  align-content: start;
  padding: 16px;
  border-radius: var(--radius-2);
  background: var(--bg);
}
.insert-lines {
  display: grid;
  gap: 8px;
}
.insert-line {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  align-items: start;
  gap: 4px;

  & .button-icon {
    margin-top: 1px;
  }
  & .field:has(.field-label) + .button-icon {
    margin-top: 25px;
  }
}
.insert-tap {
  grid-template-columns: 136px minmax(0, 1fr) auto;
}
.insert-value {
  grid-column: 1 / -2;
}
.insert-add {
  justify-self: start;
}
.insert-which {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
}
.insert-picture {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;

  & img {
    width: 84px;
    height: 52px;
    border-radius: var(--radius-1);
    object-fit: cover;
  }
}
.insert-choose {
  cursor: pointer;

  &:focus-within {
    outline: var(--focus);
    outline-offset: 2px;
  }
}
.look {
  display: grid;
  min-width: 0;
  color: var(--text);

  & .msg {
    width: fit-content;
    max-width: 100%;
  }
}
.chips {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  padding-top: 4px;

  & li {
    padding: 4px 12px;
    border: 1px solid var(--accent);
    border-radius: var(--radius-full);
    background: var(--surface);
    color: var(--accent);
    font: 500 var(--text-body) var(--sans);
  }
}
.insert-find {
  display: flex;
  align-items: center;
  gap: 8px;
  padding: 0 10px;
  border: 1px solid var(--edge);
  border-radius: var(--radius-1);

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
  }
}
.insert-templates {
  min-height: 240px;

  & li + li {
    border-top: 1px solid var(--line);
  }
  & button {
    display: grid;
    gap: 2px;
    width: 100%;
    padding: 10px 8px;
    border: 0;
    border-radius: var(--radius-1);
    background: none;
    color: var(--text);
    font: var(--text-body) var(--sans);
    text-align: start;
    cursor: pointer;

    &:hover {
      background: var(--hover);
    }
    &[aria-disabled] {
      background: none;
      cursor: default;
    }
    &[aria-disabled] :is(strong, .insert-template-text) {
      color: var(--faint);
    }
  }
}
.insert-template-head {
  display: flex;
  align-items: baseline;
  gap: 8px;
  min-width: 0;

  & strong {
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  & > span:not(.badge) {
    flex: none;
    color: var(--faint);
    font: var(--text-small) var(--sans);
  }
}
.insert-template-text {
  color: var(--muted);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.insert-back {
  margin-inline-end: auto;
}
.insert-says {
  display: flex;
  gap: 8px;
  min-height: 20px;
  color: var(--text);
  text-wrap: pretty;

  & .icon {
    flex: none;
    margin-top: 3px;
    color: var(--accent);
    stroke-width: 2.4;
  }
}
.insert-says-no .icon {
  color: var(--late);
}
.insert-bones {
  display: grid;
  gap: 18px;
  padding: 12px 0 24px;
}
.phone {
  display: grid;
  gap: 8px;
  align-content: end;
  min-height: 220px;
  max-height: 46vh;
  overflow: auto;
  padding: 20px 16px;
  border: 1px solid var(--line);
  border-radius: 22px;
  background: var(--bg);
}
.phone-empty {
  place-content: center;
  color: var(--faint);
}
.preview-notes {
  display: grid;
  gap: 4px;

  & li {
    display: flex;
    gap: 8px;
    color: var(--muted);
  }
  & .icon {
    flex: none;
    margin-top: 3px;
  }
}
.preview-over,
.preview-notes .preview-over {
  color: var(--late);
}
@media (max-width: 759px) {
  .insert-two {
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .insert-side {
    position: static;
    min-height: 80px;
  }
  .insert-tap {
    grid-template-columns: 112px minmax(0, 1fr) auto;
  }
}
`;x(h);export{T as a,j as b,q as c};
