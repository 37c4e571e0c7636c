import"./chunk-KLH5BFUE.js";import{b as P}from"./chunk-VOG4MOQJ.js";import"./chunk-D43QEFA2.js";import{a as p,b as d,c as t}from"./chunk-66QDAQB3.js";import"./chunk-BYXBJQAS.js";import{a as W}from"./chunk-FLX77X7E.js";import"./chunk-YTABPYR4.js";import"./chunk-VDFPHCRU.js";import"./chunk-FIUOMZSF.js";import"./chunk-CMLN35GF.js";import"./chunk-ZTGWC5RD.js";import{Aa as M,B as y,N as x,R as I,Sa as N,Ta as F,ba as w,fa as k,ga as _,h as g,j as $,ja as R,la as D,q as b,qa as q,sa as v,t as C,v as L,x as T,z as A,za as E}from"./chunk-MEYSKUYH.js";import{k as m,n as e}from"./chunk-BR34IEFM.js";var ee=.9;function z({found:r}){return e("div",{class:"responsive",children:[e(te,{part:r.share??0,earned:r.earned,label:r.share===null?"–":p(r.share)}),e("div",{class:"responsive-words",children:[e("h2",{class:"responsive-title",id:"responsive-title",children:[r.earned?t("earned"):r.asked?t("not_earned"):t("nothing_asked"),r.earned&&e($,{name:"check",size:18,class:"responsive-mark"})]}),e("p",{class:"responsive-text",children:re(r)}),e("p",{class:"responsive-small",children:[r.asked>0&&t("counted",{asked:r.asked,quick:r.quick,unanswered:r.unanswered})," ",r.waiting>0&&t("waiting",{n:r.waiting})," ",t("how")]})]})]})}function re(r){if(!r.asked)return t("nothing_asked_text");if(r.earned)return r.may_miss?t("may_miss",{n:r.may_miss}):t("may_miss_none");let a=[t("missing",{n:r.quick_answers_missing})];return r.ages_out&&a.push(t("ages_out",{n:r.ages_out.late,when:E(r.ages_out.at)})),a.join(" ")}var c=112,u=48,O=2*Math.PI*u;function te({part:r,earned:a,label:o}){let i=c/2,n=ee*2*Math.PI-Math.PI/2,s=S=>[i+S*Math.cos(n),i+S*Math.sin(n)],[l,h]=s(u-8),[f,j]=s(u+8);return e("svg",{class:a?"ring ring-earned":"ring",viewBox:`0 0 ${c} ${c}`,width:c,height:c,role:"img","aria-label":t("ring",{share:o}),children:[e("circle",{class:"ring-all",cx:i,cy:i,r:u}),e("circle",{class:"ring-part",cx:i,cy:i,r:u,"stroke-dasharray":`${r*O} ${O}`,transform:`rotate(-90 ${i} ${i})`}),e("line",{class:"ring-goal",x1:l,y1:h,x2:f,y2:j}),e("text",{class:"ring-share",x:i,y:i+2,"text-anchor":"middle",children:o}),e("text",{class:"ring-in",x:i,y:i+19,"text-anchor":"middle",children:t("in_time")})]})}function H({series:r}){let a=y("share"),o=y(!1),i=A(null),n=a.value,s=W.value;return T(()=>{let l=()=>{},h=!0;return import("./plot-BY4WDJX7.js").then(({plot:f})=>{!h||!i.current||(o.value=!0,l=f(i.current,r,n))}),()=>{h=!1,l()}},[r,n,s]),e("div",{class:"chart",children:[e(v,{label:t("chart"),tabs:[{id:"share",label:t("chart.share")},{id:"median",label:t("chart.median")}],current:n,onPick:l=>a.value=l,panel:"report-chart"}),e("div",{id:"report-chart",role:"tabpanel","aria-label":t(`chart.${n}`),children:[!o.value&&e(q,{height:220}),e("div",{ref:i,class:"plot",role:"img","aria-label":t("chart.label",{what:t(`chart.${n}`)})})]})]})}function B({label:r,columns:a,rows:o,keyOf:i,onOpen:n}){return e("table",{class:"table","aria-label":r,children:[e("thead",{children:e("tr",{children:a.map(s=>e("th",{scope:"col",class:U(s),children:s.head},s.id))})}),e("tbody",{children:o.map(s=>e("tr",{class:n?"table-opens":void 0,onClick:n&&(()=>n(s)),children:a.map(l=>e("td",{class:U(l),children:l.cell(s)},l.id))},i(s)))})]})}function U(r){return[r.end&&"table-end",r.wide&&"table-wide"].filter(Boolean).join(" ")||void 0}function Y(){return[{id:"answered",head:t("answered"),cell:({figures:r})=>g(r.answers),end:!0,wide:!0},{id:"median",head:t("median"),cell:({figures:r})=>d(r.median_s),end:!0},{id:"p90",head:t("p90"),cell:({figures:r})=>d(r.p90_s),end:!0,wide:!0},{id:"share",head:t("share"),cell:({figures:r})=>e(ae,{part:r.within_15_min}),end:!0}]}function Z({lines:r,by:a,badges:o}){let i=s=>o.find(({id:l})=>l===s.id)?.responsiveness.earned,n={id:"name",head:t(`one.${a}`),cell:s=>e(m,{children:[s.name||t(`none.${a}`)," ",i(s)&&e(L,{tone:"accent",children:t("earned")})]})};return e(B,{label:t(`by.${a}`),columns:[n,...Y()],rows:r,keyOf:s=>s.id??""})}function Q({series:r}){let a={id:"date",head:t("day"),cell:o=>M(o.day)};return e("details",{class:"figures",children:[e("summary",{children:t("as_table")}),e("div",{class:"figures-table",children:e(B,{label:t("times"),columns:[a,...Y()],rows:r.filter(({figures:o})=>o.answers>0),keyOf:o=>o.day})})]})}function ae({part:r}){return r===null?e(m,{children:"–"}):e("span",{class:"share",children:[e("span",{class:"share-bar","aria-hidden":"true",children:e("span",{class:r>=.9?"share-part share-good":"share-part",style:{width:`${r*100}%`}})}),p(r)]})}var G=`.reports {
  max-width: 1000px;
  min-height: 100%;
  margin: 0 auto;
  padding: 24px;
}
.pane:has(.reports) {
  background: var(--surface);
}
.reports-part {
  padding-bottom: 28px;

  & + .reports-part {
    padding-top: 28px;
    border-top: 1px solid var(--line);
  }
}
.reports-title {
  font: 600 var(--text-read) var(--sans);
}
.reports-head {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  margin-bottom: 12px;
}
.responsive {
  display: flex;
  align-items: center;
  gap: 28px;
}
.responsive-words {
  min-width: 0;
}
.responsive-title {
  display: flex;
  align-items: center;
  gap: 6px;
  font: 600 var(--text-page) var(--sans);
}
.responsive-mark {
  color: var(--accent);
}
.responsive-text {
  max-width: 62ch;
  margin-top: 4px;
  font: var(--text-read) var(--sans);
  text-wrap: pretty;
}
.responsive-small {
  max-width: 72ch;
  margin-top: 8px;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.ring {
  flex: none;
  overflow: visible;

  & circle {
    fill: none;
    stroke-width: 8;
  }
}
.ring-all {
  stroke: var(--sunken);
}
.ring-part {
  stroke: var(--soon);
}
.ring-earned .ring-part {
  stroke: var(--accent);
}
.ring-goal {
  stroke: var(--text);
  stroke-width: 2;
}
.ring-share {
  fill: var(--text);
  font: 600 22px var(--sans);
}
.ring-in {
  fill: var(--faint);
  font: 11px var(--sans);
}
.tiles {
  display: grid;
  grid-template-columns: repeat(4, minmax(0, 1fr));
  margin: 12px 0 24px;
}
.tile {
  padding: 0 20px;

  & + .tile {
    border-inline-start: 1px solid var(--line);
  }
  &:first-child {
    padding-inline-start: 0;
  }
  & dt {
    color: var(--muted);
  }
}
.tile-value {
  font: 600 var(--text-page) var(--sans);
  font-variant-numeric: tabular-nums;
}
.tile-hint {
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.chart .tabs {
  margin-bottom: 12px;
}
.plot {
  position: relative;
  min-width: 0;
}
.plot-tip {
  position: absolute;
  z-index: 2;
  top: -8px;
  padding: 2px 8px;
  border-radius: var(--radius-1);
  background: var(--text);
  color: var(--surface);
  font: var(--text-small) var(--sans);
  font-variant-numeric: tabular-nums;
  pointer-events: none;
  white-space: nowrap;
}
.figures {
  margin-top: 8px;

  & summary {
    color: var(--accent);
    cursor: pointer;
  }
}
.figures-table {
  max-height: 320px;
  margin-top: 8px;
  overflow: auto;
}
.share {
  display: inline-flex;
  align-items: center;
  gap: 10px;
}
.share-bar {
  width: 72px;
  height: 6px;
  border-radius: var(--radius-full);
  background: var(--sunken);
  overflow: hidden;
}
.share-part {
  display: block;
  height: 100%;
  border-radius: var(--radius-full);
  background: var(--soon);
}
.share-good {
  background: var(--accent);
}
@media (max-width: 759px) {
  .reports {
    padding: 16px;
  }
  .responsive {
    flex-direction: column;
    align-items: flex-start;
    gap: 16px;
  }
  .tiles {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 20px 0;
  }
  .tile:nth-child(odd) {
    padding-inline-start: 0;
    border: 0;
  }
  .share-bar {
    display: none;
  }
}
`;C(G);var V=["7","30","90"],J=["channel","teammate","location"],se=864e5;function ie(){return F("reports")?e(D,{title:t("title"),actions:e(le,{}),children:e(oe,{})}):e(D,{title:t("title"),children:e(x,{icon:"lock",title:t("no_right"),children:t("no_right_text")})})}function oe(){let r=w(a=>b.get("/reports/responsiveness",{signal:a}),[]);return e("div",{class:"reports",children:[e(pe,{load:r}),e(de,{badges:r.data})]})}function X(){let r=k.value.query.get("days");return V.find(a=>a===r)??"30"}function le(){return e(I,{label:t("span"),quietLabel:!0,value:X(),options:V.map(r=>({value:r,label:t("days",{n:Number(r)})})),onInput:r=>_(R({days:r}),{replace:!0})})}function pe({load:r}){return e("section",{class:"reports-part","aria-labelledby":"responsive-title",children:e(P,{load:r,lines:2,children:({summary:a})=>e(z,{found:a})})})}function de({badges:r}){let a=J.find(n=>n===k.value.query.get("by"))??"channel",o=Number(X()),i=w(n=>{let s={from:K(Date.now()-(o-1)*se),to:K(Date.now()),by:a};return b.get("/reports/answers",{query:s,signal:n})},[o,a]);return e(P,{load:i,lines:6,children:n=>n.summary.answers?e(m,{children:[e("section",{class:"reports-part","aria-labelledby":"times-title",children:[e("h2",{class:"reports-title",id:"times-title",children:t("times")}),e(me,{figures:n.summary}),e(H,{series:n.series}),e(Q,{series:n.series})]}),e("section",{class:"reports-part","aria-labelledby":"lines-title",children:[e("header",{class:"reports-head",children:[e("h2",{class:"reports-title",id:"lines-title",children:t("compared")}),e(v,{label:t("by"),tabs:J.map(s=>({id:s,label:t(`by.${s}`)})),current:a,onPick:s=>_(R({by:s}),{replace:!0}),panel:"report-lines"})]}),e("div",{id:"report-lines",role:"tabpanel","aria-label":t(`by.${a}`),children:e(Z,{lines:n.lines,by:a,badges:r?.lines[a]??[]})})]})]}):e(x,{icon:"reports",title:t("none"),children:t("none_text")})})}function K(r){return new Intl.DateTimeFormat("sv",{timeZone:N.value?.workspace.zone}).format(r)}function me({figures:r}){let a=[[t("median"),d(r.median_s),t("median_hint")],[t("p90"),d(r.p90_s),t("p90_hint")],[t("share"),p(r.within_15_min),t("share_hint")],[t("waiting_now"),g(r.waiting),t("overdue",{n:r.overdue})]];return e("dl",{class:"tiles",children:a.map(([o,i,n])=>e("div",{class:"tile",children:[e("dt",{children:o}),e("dd",{class:"tile-value",children:i}),e("dd",{class:"tile-hint",children:n})]},o))})}export{ie as default};
