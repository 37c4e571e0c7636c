import{sa as a}from"./chunk-ZWZIZAJI.js";var r=`.kind-art {
  display: grid;
  flex: none;
  place-items: center;
  width: 40px;
  height: 40px;
  border-radius: var(--radius-2);
  background: var(--accent-soft);
  color: var(--accent);
}
.kind-art-small {
  width: 32px;
  height: 32px;
  border-radius: var(--radius-1);
}
.campaign-filters {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
  margin-bottom: 8px;

  & .find {
    flex: 1;
    min-width: 200px;
    margin: 0;
  }
  & .field {
    width: 150px;
  }
}
.campaign-counts {
  display: grid;
  grid-template-columns: repeat(4, 64px);
  text-align: end;
  font-variant-numeric: tabular-nums;
  line-height: 18px;

  & dt {
    color: var(--faint);
    font: var(--text-small) var(--sans);
  }
  & dd {
    font-weight: 500;
  }
  & div:nth-last-child(3):first-child {
    grid-column: 2;
  }
}
.campaigns-first > h2,
.starts-head h2 {
  font: 600 var(--text-title) var(--sans);
}
.campaigns-first > p {
  max-width: 68ch;
  margin: 4px 0 20px;
  color: var(--muted);
  text-wrap: pretty;
}
.kind-cards,
.start-cards {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(236px, 1fr));
  gap: 12px;
}
.kind-card,
.start-card {
  display: flex;
  gap: 12px;
  height: 100%;
  padding: 14px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  background: var(--surface);
  color: var(--text);
  text-decoration: none;

  &:hover {
    border-color: var(--edge);
    background: var(--hover);
  }
  &:focus-visible {
    outline: var(--focus);
    outline-offset: 1px;
  }
  & strong {
    display: block;
    font-weight: 600;
  }
  & small {
    display: block;
    margin-top: 1px;
    color: var(--muted);
    font: var(--text-body) var(--sans);
    text-wrap: pretty;
  }
}
.start-card {
  padding: 12px 14px;

  & .icon {
    flex: none;
    margin-top: 1px;
    color: var(--accent);
  }
  & strong {
    font-weight: 500;
  }
  & small {
    font: var(--text-small) var(--sans);
  }
}
.starts {
  margin-top: 32px;
}
.starts-head {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 8px 16px;
  margin-bottom: 12px;
}
.languages {
  margin: 0;
  padding: 0;
  border: 0;
  display: inline-flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 2px;
}
.language {
  min-height: 28px;
  padding: 2px 10px;
  border: 0;
  border-radius: var(--radius-full);
  background: none;
  color: var(--muted);
  font: var(--text-body) var(--sans);
  cursor: pointer;

  &:hover {
    background: var(--hover);
    color: var(--text);
  }
}
.language-on,
.language-on:hover {
  background: var(--accent-soft);
  color: var(--accent);
  font-weight: 600;
}
@media (max-width: 759px) {
  .campaign-counts {
    grid-template-columns: repeat(2, auto);
    gap: 12px;
  }
  .campaign-count-more {
    display: none;
  }
  .campaign-filters .find {
    flex: 1 0 100%;
  }
  .campaign-filters .field {
    flex: 1;
    width: auto;
  }
  .item:has(.campaign-counts) {
    flex-wrap: wrap;
  }
}
@media (pointer: coarse) {
  .language {
    min-height: 40px;
  }
}
`;a(r);
