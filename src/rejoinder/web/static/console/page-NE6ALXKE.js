import{a as l,b as p,c as t}from"./chunk-F5PDVXCT.js";import{a as C}from"./chunk-JPDANTW6.js";import{a as R}from"./chunk-UISNQPYG.js";import"./chunk-X47FUUYR.js";import{b as _}from"./chunk-QTZ5WRZI.js";import"./chunk-BYXBJQAS.js";import"./chunk-WVAWDI6F.js";import"./chunk-GUBPUCMW.js";import"./chunk-JNBLEQ6U.js";import"./chunk-HFLDQUCC.js";import"./chunk-KO4WT6HR.js";import"./chunk-ITS2HIMX.js";import"./chunk-6OXZUDZI.js";import"./chunk-MUI6AB5H.js";import"./chunk-NYMZMWL2.js";import"./chunk-ZTGWC5RD.js";import{C as b,F as $,Fa as x,G as B,Ja as A,Pa as w,Ta as k,_a as g,f as h,fb as I,gb as q,h as P,o as v,sa as L,wa as T,y as f,z as y}from"./chunk-ZWZIZAJI.js";import{c as d,g as e,u as S}from"./chunk-TJUQQ3IT.js";var V=.9;function M({found:r}){return e("div",{class:"responsive",children:[e(j,{part:r.share??0,earned:r.earned,label:r.share===null?"–":l(r.share)}),e("div",{class:"responsive-words",children:[e("h2",{class:"responsive-title",id:"responsive-title",children:[r.earned?t("earned"):r.asked?t("not_earned"):t("nothing_asked"),r.earned&&e(P,{name:"check",size:18,class:"responsive-mark"})]}),e("p",{class:"responsive-text",children:X(r)}),e("p",{class:"responsive-small",children:[r.asked>0&&t("counted",{asked:r.asked,quick:r.quick,unanswered:r.unanswered})," ",r.waiting>0&&t("waiting",{n:r.waiting})," ",t("how")]})]})]})}function X(r){if(!r.asked)return t("nothing_asked_text");if(r.earned)return r.may_miss?t("may_miss",{n:r.may_miss}):t("may_miss_none");let a=[t("missing",{n:r.quick_answers_missing})];return r.ages_out&&a.push(t("ages_out",{n:r.ages_out.late,when:I(r.ages_out.at)})),a.join(" ")}var m=112,c=48,E=2*Math.PI*c;function j({part:r,earned:a,label:s}){let n=m/2,i=V*2*Math.PI-Math.PI/2,o=D=>[n+D*Math.cos(i),n+D*Math.sin(i)],[u,Q]=o(c-8),[J,K]=o(c+8);return e("svg",{class:a?"ring ring-earned":"ring",viewBox:`0 0 ${m} ${m}`,width:m,height:m,role:"img","aria-label":t("ring",{share:s}),children:[e("circle",{class:"ring-all",cx:n,cy:n,r:c}),e("circle",{class:"ring-part",cx:n,cy:n,r:c,"stroke-dasharray":`${r*E} ${E}`,transform:`rotate(-90 ${n} ${n})`}),e("line",{class:"ring-goal",x1:u,y1:Q,x2:J,y2:K}),e("text",{class:"ring-share",x:n,y:n+2,"text-anchor":"middle",children:s}),e("text",{class:"ring-in",x:n,y:n+19,"text-anchor":"middle",children:t("in_time")})]})}var N=220;function F({series:r}){let a=S("share"),s=a.value;return e("div",{class:"chart",children:[e(g,{label:t("chart"),tabs:[{id:"share",label:t("chart.share")},{id:"median",label:t("chart.median")}],current:s,onPick:n=>a.value=n,panel:"report-chart"}),e("div",{id:"report-chart",role:"tabpanel","aria-label":t(`chart.${s}`),children:e(C,{label:t("chart.label",{what:t(`chart.${s}`)}),height:N,of:[r,s],draw:async n=>(await import("./plot-2EU3SZYL.js")).plotAnswers(n,N,r,s)})})]})}function W(){return[{id:"answered",head:t("answered"),cell:({figures:r})=>h(r.answers),end:!0,wide:!0},{id:"median",head:t("median"),cell:({figures:r})=>p(r.median_s),end:!0},{id:"p90",head:t("p90"),cell:({figures:r})=>p(r.p90_s),end:!0,wide:!0},{id:"share",head:t("share"),cell:({figures:r})=>e(ee,{part:r.within_15_min}),end:!0}]}function H({lines:r,by:a,badges:s}){let n=o=>s.find(({id:u})=>u===o.id)?.responsiveness.earned,i={id:"name",head:t(`one.${a}`),cell:o=>e(d,{children:[o.name||t(`none.${a}`)," ",n(o)&&e(T,{tone:"accent",children:t("earned")})]})};return e(R,{label:t(`by.${a}`),columns:[i,...W()],rows:r,keyOf:o=>o.id??""})}function O({series:r}){let a={id:"date",head:t("day"),cell:s=>q(s.day)};return e("details",{class:"figures",children:[e("summary",{children:t("as_table")}),e("div",{class:"figures-table",children:e(R,{label:t("times"),columns:[a,...W()],rows:r.filter(({figures:s})=>s.answers>0),keyOf:s=>s.day})})]})}function ee({part:r}){return r===null?e(d,{children:"–"}):e("span",{class:"share",children:[e("span",{class:"share-bar","aria-hidden":"true",children:e("span",{class:r>=.9?"share-part share-good":"share-part",style:{width:`${r*100}%`}})}),l(r)]})}var z=`.reports {
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
`;L(z);var Z=["7","30","90"],U=["channel","teammate","location"],te=864e5;function ae(){return B("reports")?e(k,{title:t("title"),actions:e(ne,{}),children:e(se,{})}):e(k,{title:t("title"),children:e(x,{icon:"lock",title:t("no_right"),children:t("no_right_text")})})}function se(){let r=w(a=>v.get("/reports/responsiveness",{signal:a}),[]);return e("div",{class:"reports",children:[e(ie,{load:r}),e(oe,{badges:r.data})]})}function G(){let r=f.value.query.get("days");return Z.find(a=>a===r)??"30"}function ne(){return e(A,{label:t("span"),quietLabel:!0,value:G(),options:Z.map(r=>({value:r,label:t("days",{n:Number(r)})})),onInput:r=>y(b({days:r}),{replace:!0})})}function ie({load:r}){return e("section",{class:"reports-part","aria-labelledby":"responsive-title",children:e(_,{load:r,lines:2,children:({summary:a})=>e(M,{found:a})})})}function oe({badges:r}){let a=U.find(i=>i===f.value.query.get("by"))??"channel",s=Number(G()),n=w(i=>{let o={from:Y(Date.now()-(s-1)*te),to:Y(Date.now()),by:a};return v.get("/reports/answers",{query:o,signal:i})},[s,a]);return e(_,{load:n,lines:6,children:i=>i.summary.answers?e(d,{children:[e("section",{class:"reports-part","aria-labelledby":"times-title",children:[e("h2",{class:"reports-title",id:"times-title",children:t("times")}),e(le,{figures:i.summary}),e(F,{series:i.series}),e(O,{series:i.series})]}),e("section",{class:"reports-part","aria-labelledby":"lines-title",children:[e("header",{class:"reports-head",children:[e("h2",{class:"reports-title",id:"lines-title",children:t("compared")}),e(g,{label:t("by"),tabs:U.map(o=>({id:o,label:t(`by.${o}`)})),current:a,onPick:o=>y(b({by:o}),{replace:!0}),panel:"report-lines"})]}),e("div",{id:"report-lines",role:"tabpanel","aria-label":t(`by.${a}`),children:e(H,{lines:i.lines,by:a,badges:r?.lines[a]??[]})})]})]}):e(x,{icon:"reports",title:t("none"),children:t("none_text")})})}function Y(r){return new Intl.DateTimeFormat("sv",{timeZone:$.value?.workspace.zone}).format(r)}function le({figures:r}){let a=[[t("median"),p(r.median_s),t("median_hint")],[t("p90"),p(r.p90_s),t("p90_hint")],[t("share"),l(r.within_15_min),t("share_hint")],[t("waiting_now"),h(r.waiting),t("overdue",{n:r.overdue})]];return e("dl",{class:"tiles",children:a.map(([s,n,i])=>e("div",{class:"tile",children:[e("dt",{children:s}),e("dd",{class:"tile-value",children:n}),e("dd",{class:"tile-hint",children:i})]},s))})}export{ae as default};
