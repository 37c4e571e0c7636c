import{a as u,b as g,c as h,k as y,l as v}from"./chunk-IY2IH5ZF.js";import"./chunk-YBWCSLMZ.js";import"./chunk-X47FUUYR.js";import{a as p,b as f}from"./chunk-QTZ5WRZI.js";import"./chunk-BYXBJQAS.js";import"./chunk-WVAWDI6F.js";import"./chunk-GUBPUCMW.js";import"./chunk-JNBLEQ6U.js";import"./chunk-HFLDQUCC.js";import"./chunk-KO4WT6HR.js";import"./chunk-ITS2HIMX.js";import"./chunk-6OXZUDZI.js";import{a as c}from"./chunk-Y2ZMIYNX.js";import"./chunk-MUI6AB5H.js";import"./chunk-NYMZMWL2.js";import"./chunk-ZTGWC5RD.js";import{d as n,h as s,sa as l,wa as d}from"./chunk-ZWZIZAJI.js";import{g as e,l as m}from"./chunk-TJUQQ3IT.js";var x=`.life {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
  gap: 16px;
  align-items: start;
}
.life-stage {
  min-width: 0;
  padding: 14px;
  border-radius: var(--radius-2);
  background: var(--sunken);

  & h2 {
    font: 600 var(--text-read) var(--sans);
  }
  & p {
    margin-bottom: 10px;
    color: var(--muted);
    font: var(--text-small) var(--sans);
  }
  & ul {
    display: grid;
    gap: 8px;
  }
  & .life-none {
    margin: 0;
  }
}
.life-one {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr) auto;
  gap: 8px;
  align-items: center;
  padding: 9px 10px;
  border: 1px solid var(--line);
  border-radius: var(--radius-1);
  background: var(--surface);
  color: var(--text);
  text-decoration: none;
  overflow-wrap: anywhere;

  &:hover {
    border-color: var(--edge);
  }
  &:focus-visible {
    outline: var(--focus);
  }
  & .icon {
    color: var(--accent);
  }
}
`;var b=["activation","milestones","inactivity","churn"],A=[[/churn|cancel|win.?back|renew|expir|after .*trial|come back/i,"churn"],[/remind|basket|cart|abandon|inactive|not seen|browsed|back in stock|miss(ed)? you/i,"inactivity"],[/welcome|onboard|first|sign.?up|get started|tour|launch/i,"activation"]];function S({name:t,kind:i}){return A.find(([a])=>a.test(t))?.[1]??(i==="tour"?"activation":"milestones")}var w={title:"Life cycle",lead:"Which campaigns meet a customer where, guessed from what they are called. An empty column is a moment at which nobody says anything.","stage.activation":"Activation","stage.activation_text":"New here, and finding out what it is good for.","stage.milestones":"Milestones","stage.milestones_text":"Bought, booked, received, answered.","stage.inactivity":"Inactivity","stage.inactivity_text":"Left something behind, or not seen for a while.","stage.churn":"Churn","stage.churn_text":"About to leave, or gone.",none:"Nothing yet",count:{one:"{n} campaign",other:"{n} campaigns"}};var o=n(w);l(x);function $(){let t=c(g,{limit:100},"after");return m(()=>{t.next&&!t.busy&&!t.problem&&t.more()},[t.next,t.busy]),e(p,{title:o("title"),lead:o("lead"),wide:!0,children:e(f,{load:t,children:i=>e("div",{class:"life",children:b.map(a=>e(L,{stage:a,all:i.filter(r=>r.state!=="ended"&&S(r)===a)},a))})})})}function L({stage:t,all:i}){return e("section",{class:"life-stage","aria-labelledby":`life-${t}`,children:[e("h2",{id:`life-${t}`,children:o(`stage.${t}`)}),e("p",{children:o(`stage.${t}_text`)}),i.length?e("ul",{"aria-label":o("count",{n:i.length}),children:i.map(a=>e("li",{children:e("a",{class:"life-one",href:`${h}/${a.id}`,children:[e(s,{name:y[a.kind],size:16}),e("span",{dir:"auto",children:a.name}),e(d,{tone:v[a.state],children:u(`state.${a.state}`)})]})},a.id))}):e("p",{class:"life-none",children:o("none")})]})}export{$ as default};
