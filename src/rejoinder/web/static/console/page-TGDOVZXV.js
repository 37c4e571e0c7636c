import"./chunk-TDQ7ZUJB.js";import{b as $}from"./chunk-WYILIJGQ.js";import"./chunk-FQPKWPBW.js";import{a as p,b as d,c as t}from"./chunk-K3CBQNU4.js";import"./chunk-BYXBJQAS.js";import{a as W}from"./chunk-Y237A5AP.js";import"./chunk-VRCAQDVZ.js";import"./chunk-CSCEDZHW.js";import"./chunk-EEA3IDAY.js";import"./chunk-WHELTM4N.js";import{A as y,Ka as N,La as F,M as b,Q as q,aa as w,da as k,ea as _,h as g,ha as R,j as L,ja as D,ma as E,oa as S,pa as v,q as x,s as P,u as T,w as A,wa as M,xa as C,y as I}from"./chunk-4ZX6X6EV.js";import{j as m,m as e}from"./chunk-TJTF3RGU.js";var j=.9;function z({found:r}){return e("div",{class:"responsive",children:[e(re,{part:r.share??0,earned:r.earned,label:r.share===null?"–":p(r.share)}),e("div",{class:"responsive-words",children:[e("h2",{class:"responsive-title",id:"responsive-title",children:[r.earned?t("earned"):r.asked?t("not_earned"):t("nothing_asked"),r.earned&&e(L,{name:"check",size:18,class:"responsive-mark"})]}),e("p",{class:"responsive-text",children:ee(r)}),e("p",{class:"responsive-small",children:[r.asked>0&&t("counted",{asked:r.asked,quick:r.quick,unanswered:r.unanswered})," ",r.waiting>0&&t("waiting",{n:r.waiting})," ",t("how")]})]})]})}function ee(r){if(!r.asked)return t("nothing_asked_text");if(r.earned)return r.may_miss?t("may_miss",{n:r.may_miss}):t("may_miss_none");let a=[t("missing",{n:r.quick_answers_missing})];return r.ages_out&&a.push(t("ages_out",{n:r.ages_out.late,when:M(r.ages_out.at)})),a.join(" ")}var c=112,u=48,O=2*Math.PI*u;function re({part:r,earned:a,label:i}){let s=c/2,n=j*2*Math.PI-Math.PI/2,o=B=>[s+B*Math.cos(n),s+B*Math.sin(n)],[l,h]=o(u-8),[f,X]=o(u+8);return e("svg",{class:a?"ring ring-earned":"ring",viewBox:`0 0 ${c} ${c}`,width:c,height:c,role:"img","aria-label":t("ring",{share:i}),children:[e("circle",{class:"ring-all",cx:s,cy:s,r:u}),e("circle",{class:"ring-part",cx:s,cy:s,r:u,"stroke-dasharray":`${r*O} ${O}`,transform:`rotate(-90 ${s} ${s})`}),e("line",{class:"ring-goal",x1:l,y1:h,x2:f,y2:X}),e("text",{class:"ring-share",x:s,y:s+2,"text-anchor":"middle",children:i}),e("text",{class:"ring-in",x:s,y:s+19,"text-anchor":"middle",children:t("in_time")})]})}function H({series:r}){let a=y("share"),i=y(!1),s=I(null),n=a.value,o=W.value;return A(()=>{let l=()=>{},h=!0;return import("./plot-AUTGHZPC.js").then(({plot:f})=>{!h||!s.current||(i.value=!0,l=f(s.current,r,n))}),()=>{h=!1,l()}},[r,n,o]),e("div",{class:"chart",children:[e(v,{label:t("chart"),tabs:[{id:"share",label:t("chart.share")},{id:"median",label:t("chart.median")}],current:n,onPick:l=>a.value=l,panel:"report-chart"}),e("div",{id:"report-chart",role:"tabpanel","aria-label":t(`chart.${n}`),children:[!i.value&&e(E,{height:220}),e("div",{ref:s,class:"plot",role:"img","aria-label":t("chart.label",{what:t(`chart.${n}`)})})]})]})}function U(){return[{id:"answered",head:t("answered"),cell:({figures:r})=>g(r.answers),end:!0,wide:!0},{id:"median",head:t("median"),cell:({figures:r})=>d(r.median_s),end:!0},{id:"p90",head:t("p90"),cell:({figures:r})=>d(r.p90_s),end:!0,wide:!0},{id:"share",head:t("share"),cell:({figures:r})=>e(te,{part:r.within_15_min}),end:!0}]}function Y({lines:r,by:a,badges:i}){let s=o=>i.find(({id:l})=>l===o.id)?.responsiveness.earned,n={id:"name",head:t(`one.${a}`),cell:o=>e(m,{children:[o.name||t(`none.${a}`)," ",s(o)&&e(T,{tone:"accent",children:t("earned")})]})};return e(S,{label:t(`by.${a}`),columns:[n,...U()],rows:r,keyOf:o=>o.id??""})}function Z({series:r}){let a={id:"date",head:t("day"),cell:i=>C(i.day)};return e("details",{class:"figures",children:[e("summary",{children:t("as_table")}),e("div",{class:"figures-table",children:e(S,{label:t("times"),columns:[a,...U()],rows:r.filter(({figures:i})=>i.answers>0),keyOf:i=>i.day})})]})}function te({part:r}){return r===null?e(m,{children:"–"}):e("span",{class:"share",children:[e("span",{class:"share-bar","aria-hidden":"true",children:e("span",{class:r>=.9?"share-part share-good":"share-part",style:{width:`${r*100}%`}})}),p(r)]})}var Q=`.reports {
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
`;P(Q);var K=["7","30","90"],G=["channel","teammate","location"],se=864e5;function ne(){return F("reports")?e(D,{title:t("title"),actions:e(oe,{}),children:e(ie,{})}):e(D,{title:t("title"),children:e(b,{icon:"lock",title:t("no_right"),children:t("no_right_text")})})}function ie(){let r=w(a=>x.get("/reports/responsiveness",{signal:a}),[]);return e("div",{class:"reports",children:[e(le,{load:r}),e(pe,{badges:r.data})]})}function V(){let r=k.value.query.get("days");return K.find(a=>a===r)??"30"}function oe(){return e(q,{label:t("span"),quietLabel:!0,value:V(),options:K.map(r=>({value:r,label:t("days",{n:Number(r)})})),onInput:r=>_(R({days:r}),{replace:!0})})}function le({load:r}){return e("section",{class:"reports-part","aria-labelledby":"responsive-title",children:e($,{load:r,lines:2,children:({summary:a})=>e(z,{found:a})})})}function pe({badges:r}){let a=G.find(n=>n===k.value.query.get("by"))??"channel",i=Number(V()),s=w(n=>{let o={from:J(Date.now()-(i-1)*se),to:J(Date.now()),by:a};return x.get("/reports/answers",{query:o,signal:n})},[i,a]);return e($,{load:s,lines:6,children:n=>n.summary.answers?e(m,{children:[e("section",{class:"reports-part","aria-labelledby":"times-title",children:[e("h2",{class:"reports-title",id:"times-title",children:t("times")}),e(de,{figures:n.summary}),e(H,{series:n.series}),e(Z,{series:n.series})]}),e("section",{class:"reports-part","aria-labelledby":"lines-title",children:[e("header",{class:"reports-head",children:[e("h2",{class:"reports-title",id:"lines-title",children:t("compared")}),e(v,{label:t("by"),tabs:G.map(o=>({id:o,label:t(`by.${o}`)})),current:a,onPick:o=>_(R({by:o}),{replace:!0}),panel:"report-lines"})]}),e("div",{id:"report-lines",role:"tabpanel","aria-label":t(`by.${a}`),children:e(Y,{lines:n.lines,by:a,badges:r?.lines[a]??[]})})]})]}):e(b,{icon:"reports",title:t("none"),children:t("none_text")})})}function J(r){return new Intl.DateTimeFormat("sv",{timeZone:N.value?.workspace.zone}).format(r)}function de({figures:r}){let a=[[t("median"),d(r.median_s),t("median_hint")],[t("p90"),d(r.p90_s),t("p90_hint")],[t("share"),p(r.within_15_min),t("share_hint")],[t("waiting_now"),g(r.waiting),t("overdue",{n:r.overdue})]];return e("dl",{class:"tiles",children:a.map(([i,s,n])=>e("div",{class:"tile",children:[e("dt",{children:i}),e("dd",{class:"tile-value",children:s}),e("dd",{class:"tile-hint",children:n})]},i))})}export{ne as default};
