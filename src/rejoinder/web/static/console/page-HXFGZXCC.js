import{a}from"./chunk-HVVJ3VQ7.js";import"./chunk-X47FUUYR.js";import"./chunk-BYXBJQAS.js";import"./chunk-WVAWDI6F.js";import"./chunk-GUBPUCMW.js";import"./chunk-JNBLEQ6U.js";import"./chunk-HFLDQUCC.js";import"./chunk-KO4WT6HR.js";import"./chunk-ITS2HIMX.js";import"./chunk-6OXZUDZI.js";import"./chunk-NYMZMWL2.js";import"./chunk-ZTGWC5RD.js";import{d as i,sa as r}from"./chunk-ZWZIZAJI.js";import{g as e}from"./chunk-TJUQQ3IT.js";var s=`.roles {
  overflow-x: auto;
}
.roles-table {
  width: 100%;
  border-collapse: collapse;

  & th,
  & td {
    padding: 8px 12px;
    border-bottom: 1px solid var(--line);
    text-align: center;
    font-weight: 400;
  }
  & thead th {
    font-weight: 600;
    white-space: nowrap;
  }
  & tbody th {
    padding-inline-start: 0;
    text-align: start;
    font-weight: 500;
  }
  & .icon {
    margin: 0 auto;
  }
}
.roles-own {
  color: var(--accent);
}
.roles-you {
  margin-inline-start: 4px;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.roles-hint {
  display: block;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.roles-yes {
  color: var(--accent);
}
.roles-no {
  color: var(--faint);
}
.roles-list {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
  gap: 16px 24px;
  margin-top: 24px;

  & dt {
    font-weight: 600;
  }
  & dd {
    color: var(--muted);
  }
}
@media (max-width: 759px) {
  .roles-table tbody th {
    position: sticky;
    left: 0;
    min-width: 148px;
    background: var(--surface);
  }
}
.policy-summary {
  font: 600 var(--text-read) var(--sans);
  text-wrap: pretty;
}
.policy-used,
.policy-stricter {
  margin-top: 2px;
  color: var(--muted);
}
.policy-stricter {
  margin-top: 20px;
}
.rules {
  display: grid;
  gap: 24px;
  margin-top: 24px;
}
.matrix-part {
  margin-top: 24px;
}
.matrix-lead {
  padding: 8px 0;
  color: var(--muted);
}
.matrix-scroll {
  overflow-x: auto;
}
.matrix {
  width: 100%;
  border-collapse: collapse;

  & th {
    padding: 6px;
    color: var(--muted);
    font: var(--text-small) var(--sans);
    vertical-align: bottom;
  }
  & tbody th {
    min-width: 148px;
    padding-inline-start: 0;
    color: var(--text);
    text-align: start;
    vertical-align: middle;
  }
  & :is(td, th) {
    border-bottom: 1px solid var(--line);
  }
  & td {
    padding: 2px;
    text-align: center;
  }
}
.matrix-why {
  display: inline-grid;
  place-items: center;
  width: 32px;
  height: 28px;
  padding: 0;
  border: 0;
  border-radius: var(--radius-1);
  background: none;
  color: var(--faint);
  cursor: help;

  & .icon {
    stroke-width: 2.4;
  }
}
.matrix-send .matrix-why {
  background: var(--accent-soft);
  color: var(--accent);
}
.matrix-hold .matrix-why {
  background: var(--soon-soft);
  color: var(--soon);
}
.rules-head {
  display: flex;
  align-items: center;
  gap: 8px;
  padding-bottom: 6px;
  border-bottom: 1px solid var(--line);
  font-weight: 600;

  & .icon {
    color: var(--accent);
  }
}
.rules-line {
  padding: 8px 0 8px 24px;
  border-bottom: 1px solid var(--line);
  text-wrap: pretty;

  &:last-child {
    border-bottom: 0;
  }
}
.rules-source {
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.log-day {
  padding: 20px 0 6px;
  border-bottom: 1px solid var(--line);
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.log-line {
  display: flex;
  align-items: baseline;
  gap: 16px;
  padding: 9px 0;
  border-bottom: 1px solid var(--line);
}
.log-time {
  flex: none;
  width: 60px;
  color: var(--faint);
  font-variant-numeric: tabular-nums;
}
.log-words {
  flex: 1;
  min-width: 0;
  overflow-wrap: anywhere;
}
.log-about {
  margin-inline-start: 6px;
  color: var(--muted);
}
.log-ip {
  flex: none;
  color: var(--faint);
  font: 12px / 16px var(--mono);
}
@media (max-width: 759px) {
  .log-ip {
    display: none;
  }
  .log-time {
    width: 44px;
  }
}
.you-head {
  display: flex;
  align-items: center;
  gap: 12px;
}
.you-email {
  font-weight: 500;
  overflow-wrap: anywhere;
}
.totp-qr {
  justify-self: center;
  border: 1px solid var(--line);
  border-radius: var(--radius-1);
  background: #fff;
}
.session-icon {
  color: var(--muted);
}
`;r(s);var n=[{id:"you",group:"you",icon:"contacts",load:()=>import("./page-UFI5EBYR.js")},{id:"notifications",group:"you",icon:"bell",load:()=>import("./page-Y3LWYZUL.js")},{id:"workspace",group:"business",icon:"globe",load:()=>import("./page-Q4OYG3OC.js")},{id:"locations",group:"business",icon:"location",load:()=>import("./page-ADPUQMSL.js")},{id:"channels",group:"business",icon:"inbox",load:()=>import("./page-I5J24FEP.js")},{id:"automatic",group:"talking",icon:"bot",load:()=>import("./page-LKB7AT62.js")},{id:"replies",group:"talking",icon:"saved",load:()=>import("./page-XN7TUYST.js")},{id:"tags",group:"talking",icon:"tag",load:()=>import("./page-KS2GHVCD.js")},{id:"policies",group:"talking",icon:"check",load:()=>import("./page-LTNXB5KF.js")},{id:"events",group:"data",icon:"ticks",load:()=>import("./page-BNDTE4AI.js")},{id:"write-keys",group:"data",icon:"keys",needs:"settings",load:()=>import("./page-UCU5BK22.js")},{id:"teammates",group:"people",icon:"assign",load:()=>import("./page-QG654MP3.js")},{id:"teams",group:"people",icon:"team",load:()=>import("./page-SGCFNXML.js")},{id:"roles",group:"people",icon:"lock",load:()=>import("./page-F2MWLWMA.js")},{id:"tokens",group:"safety",icon:"keys",needs:"settings",load:()=>import("./page-M7HIV2YJ.js")},{id:"audit",group:"safety",icon:"eye",needs:"audit",load:()=>import("./page-PG64R2CY.js")}];var l={"nav.label":"Settings","group.you":"You","group.business":"Business","group.talking":"Conversations","group.data":"Data","group.people":"People","group.safety":"Security","section.you":"Your profile","section.notifications":"Notifications","section.workspace":"Workspace","section.locations":"Locations","section.channels":"Channels","section.automatic":"Automatic messages","section.replies":"Saved replies","section.tags":"Tags","section.policies":"Policies","section.events":"Events and attributes","section.write-keys":"Write keys","section.teammates":"Teammates","section.teams":"Teams","section.roles":"Roles","section.tokens":"API tokens","section.audit":"Audit log","nowhere.title":"There is no such setting","nowhere.text":"The address may be old, or mistyped."};var o=i(l);function m({params:p}){return e(a,{title:o("nav.label"),base:"/settings",first:"workspace",sections:n.map(t=>({...t,title:o(`section.${t.id}`),group:o(`group.${t.group}`)})),nowhere:{title:o("nowhere.title"),text:o("nowhere.text")},params:p})}export{m as default};
