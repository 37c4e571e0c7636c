import{a as he,b as be}from"./chunk-TNWRULTQ.js";import{a as V}from"./chunk-JPDANTW6.js";import{a as ge}from"./chunk-UISNQPYG.js";import{g as pe}from"./chunk-YTRH6YNL.js";import"./chunk-Z2X23WZW.js";import{b as ce,c as me,d as y,e as w}from"./chunk-UKJBV4S3.js";import"./chunk-M2GICX67.js";import{a as E,b as u,c as h,d as N,j as de,k as ue,l as fe}from"./chunk-IY2IH5ZF.js";import{c as se,d as le}from"./chunk-MBRXV5AV.js";import{a as L,b as g}from"./chunk-QTZ5WRZI.js";import"./chunk-HFLDQUCC.js";import{a as M,b as D}from"./chunk-Y2ZMIYNX.js";import"./chunk-MUI6AB5H.js";import"./chunk-ZTGWC5RD.js";import{C as H,Da as ne,G as te,Ja as G,L as W,Pa as A,Ra as oe,_a as ie,b as C,c as P,d as K,eb as B,f as c,fb as R,h as F,i as T,jb as q,n as X,o as v,r as x,sa as re,u as j,v as S,va as ae,wa as I,y as ee,z as $}from"./chunk-ZWZIZAJI.js";import{c as m,g as e,u as Y}from"./chunk-TJUQQ3IT.js";var ve={paused_why:"Paused by itself: {why}",since:"since {when}, by {who}","since.scheduled":"begins {when}",by:"by {who}",next:"next {when}",progress:"{done} of {of} people",progress_label:"How far it is",edit:"Edit",pause:"Pause",resume:"Go on","done.pause":"{name} is paused: nothing more goes out","done.resume":"{name} goes on",end:"End",end_ask:"End this campaign?",end_text:"Nothing more of it is shown or sent, and it cannot be started again. Its figures stay.",figures:"What came of it",received:"Received",acted:"Acted","fact.proposed":"Proposed","fact.held":"Held","fact.sent":"Sent","fact.delivered":"Delivered","fact.seen":"Seen","fact.opened":"Opened","fact.clicked":"Clicked","fact.replied":"Replied","fact.dismissed":"Dismissed","fact.answered":"Answered","fact.completed":"Completed","fact.goal":"Goal","fact.dropped":"Dropped","fact.opted_out":"Opted out","fact.blocked":"Blocked you","fact.complained":"Complained","fact.missing":"Element not found","fact.control":"Control group","fact.redeemed":"Coupon used","fact.step":"Steps seen",line:"Which figure is drawn",line_of:"{what}, by day",drops:"Who did not get it, and who had enough",people:"People of {name}",people_fact:"What happened",people_arm:"Version",people_every:"Every version",people_none:"Nobody yet.",times:{one:"{n} time",other:"{n} times"},version:"Version {name}",control:"Control group",control_group:"the control group",experiment:"Experiment",experiment_small:"The bars show where the difference is: they hold however often you look. There is no winner before one is sure.",arms:"Versions",arm:"Version",arm_share:"Share",arm_people:"People",arm_rate:"Reached the goal",arm_revenue:"Revenue","by.conversion":"Reached the goal","by.revenue":"Revenue a person",effect:"{of} against {against}",effect_whole:"The whole campaign","verdict.too_early":"Too early","verdict.no_difference_seen":"No difference seen","verdict.better":"Better","verdict.worse":"Worse","verdict.ratio_broken":"Cannot be trusted",points:"{n} points",interval:"{value}, from {low} to {high}",results:"Answers",export:"Export as CSV",answered:{one:"{people} person answered, {done} to the end.",other:"{people} people answered, {done} to the end."},answered_none:"Nobody has answered yet.",answers:{one:"{n} answer",other:"{n} answers"},nps:"Net promoter score",nps_said:"{promoters} would, {passives} may, {detractors} would not",mean:"on average",days:"By day",somebody:"Somebody"};var o=K(ve);function xe({one:t,put:a}){if(!te("campaigns"))return null;let n=async p=>{a(await v.post(`${u}/${t.id}/${p}`))},r=p=>{let f=p==="pause"?"resume":"pause";n(p).then(()=>j(o(`done.${p}`,{name:t.definition.name}),{action:{label:P("toast.undo"),run:()=>{n(f).catch(S)}}}),S)},i=async()=>{let p={title:o("end_ask"),text:o("end_text"),action:o("end"),danger:!0};await ne(p)&&await n("end").catch(S)},s=t.state==="live"||t.state==="scheduled",d=s||t.state==="paused";return e(m,{children:[d&&e(T,{icon:"edit",onClick:()=>$(`${h}/${t.id}/edit`),children:o("edit")}),s&&e(T,{icon:"pause",onClick:()=>r("pause"),children:o("pause")}),t.state==="paused"&&e(T,{look:"primary",icon:"send",onClick:()=>r("resume"),children:o("resume")}),e(oe,{label:E("more",{name:t.definition.name}),place:"below-end",items:[{label:E("duplicate"),icon:"copy",run:()=>{me(t.id)}},d&&{label:o("end"),icon:"block",danger:!0,run:()=>{i()}},t.state==="ended"&&{label:E("archive"),icon:"trash",danger:!0,run:()=>{$(N),ce({id:t.id,name:t.definition.name})}}]})]})}var z=["proposed","held","sent","delivered","seen"],Q=["opened","clicked","replied","dismissed","answered","completed","goal"],U=["dropped","opted_out","blocked","complained","missing"],Z=[...z,...Q,...U,"control","redeemed","step"];function b(t,a){let n=t.totals.filter(i=>i.fact===a);return n.find(({detail:i})=>!i)?.people??Math.max(0,...n.map(({people:i})=>i))}function ye(t,a){return t.totals.filter(n=>n.fact===a).reduce((n,{value:r=0})=>n+r,0)}function we({one:t,figures:a}){let n=b(a,"sent")||b(a,"seen"),r=U.filter(i=>i!=="dropped"&&b(a,i)>0);return!a.rules.length&&!r.length?null:e("section",{class:"going-part","aria-labelledby":"drops-title",children:[e("h2",{class:"going-title",id:"drops-title",children:o("drops")}),a.rules.length>0&&e("ul",{class:"drops",children:a.rules.map(({rule:i,text:s,people:d})=>e("li",{children:[e("a",{href:`${h}/${t.id}/people?fact=${Be(a,i)}&detail=${encodeURIComponent(i)}`,children:c(d)}),e("span",{children:s})]},i+s))}),r.length>0&&e("ul",{class:"lost",children:r.map(i=>e("li",{children:e("a",{class:"came",href:`${h}/${t.id}/people?fact=${i}`,children:[e("span",{children:o(`fact.${i}`)}),e("strong",{children:c(b(a,i))}),e("small",{children:y(b(a,i),n)})]})},i))})]})}function Be({totals:t},a){return t.find(({fact:n,detail:r})=>r===a&&n==="dropped")?"dropped":"held"}var _e=200;function $e({one:t,figures:a}){let n=de(t.definition.kind),r=p=>b(a,p),i=z.filter(p=>p==="sent"&&!n||p==="seen"&&!0||r(p)>0),s=Q.filter(p=>p==="clicked"||p==="goal"&&t.definition.goal||r(p)>0),d=r("seen")||r("delivered")||r("sent");return e("section",{class:"going-part","aria-labelledby":"figures-title",children:[e("h2",{class:"going-title",id:"figures-title",children:o("figures")}),e(ke,{name:o("received"),facts:i,figures:a,id:t.id,of:r("proposed")||r("sent")||r("seen")}),e(ke,{name:o("acted"),facts:s,figures:a,id:t.id,of:d,currency:t.definition.goal?.currency}),a.days.length>1&&e(Re,{figures:a,facts:[...i,...s]})]})}function ke({name:t,facts:a,figures:n,id:r,of:i,currency:s}){return e("div",{class:"came-group",children:[e("h3",{children:t}),e("ul",{children:a.map(d=>{let p=b(n,d),f=d==="goal"?ye(n,d):0;return e("li",{children:e("a",{class:"came",href:`${h}/${r}/people?fact=${d}`,children:[e("span",{children:o(`fact.${d}`)}),e("strong",{children:c(p)}),e("small",{children:f?O(f,s):y(p,i)})]})},d)})})]})}function O(t,a){return/^[A-Z]{3}$/.test(a??"")?new Intl.NumberFormat(C,{style:"currency",currency:a,maximumFractionDigits:Math.abs(t)<100?2:0}).format(t):c(Math.round(t))}function Re({figures:t,facts:a}){let n=Y(a.includes("seen")?"seen":a[0]??"seen"),r=n.value,i=t.days.map(({facts:s})=>s[r]??0);return e("div",{class:"came-line",children:[e(ie,{label:o("line"),tabs:a.map(s=>({id:s,label:o(`fact.${s}`)})),current:r,onPick:s=>n.value=s,panel:"facts-chart"}),e("div",{id:"facts-chart",role:"tabpanel","aria-label":o(`fact.${r}`),children:e(V,{label:o("line_of",{what:o(`fact.${r}`)}),height:_e,of:[t.days,r],draw:async s=>(await import("./plot-S4CXPYTC.js")).plotFact(s,_e,t.days.map(({day:d})=>d),i)})})]})}function Ae(t){let a=t.flatMap(({difference:n})=>n?[Math.abs(n.interval.low),Math.abs(n.interval.high)]:[]);return Math.max(...a,0)||1}function Me(t,a){return 50+Math.max(-a,Math.min(a,t))/a*50}function Ee({reach:t,value:a,interval:n,verdict:r,label:i}){let[s,d,p]=[n.low,n.high,a].map(f=>Me(f,t));return e("div",{class:"interval",children:[e("span",{class:"interval-line",role:"img","aria-label":i,children:[e("span",{class:"interval-none"}),e("span",{class:`interval-bar interval-${r}`,style:{left:`${s}%`,width:`${Math.max(.5,d-s)}%`}}),e("span",{class:"interval-at",style:{left:`${p}%`}})]}),e("span",{class:"interval-said","aria-hidden":"true",children:i})]})}var De={too_early:"plain",no_difference_seen:"plain",better:"accent",worse:"late",ratio_broken:"soon"};function Fe({one:t}){let{variants:a=[],control:n=0,goal:r}=t.definition;return a.length<2&&!n||!r?null:e(Le,{one:t,currency:r.currency})}function Le({one:t,currency:a}){let n=A(r=>v.get(`${u}/${t.id}/experiment`,{signal:r}),[t.id,t.updated_at]);return e("section",{class:"going-part","aria-labelledby":"experiment-title",children:[e("h2",{class:"going-title",id:"experiment-title",children:o("experiment")}),e(g,{load:n,lines:3,children:r=>e(m,{children:[r.ratio.broken&&e("p",{class:"remark",role:"alert",children:[e(F,{name:"warn",size:16}),r.ratio.text]}),e(Ne,{arms:r.arms,currency:a}),e(Oe,{title:o("by.conversion"),report:r,measure:"conversion"}),t.definition.goal?.revenue&&e(Oe,{title:o("by.revenue"),report:r,measure:"revenue",currency:a}),e("p",{class:"going-small",children:o("experiment_small")})]})})]})}function Ne({arms:t,currency:a}){let n=[{id:"name",head:o("arm"),cell:({key:r,name:i})=>r==="control"?o("control"):i},{id:"share",head:o("arm_share"),cell:({share:r})=>w(r),end:!0,wide:!0},{id:"people",head:o("arm_people"),cell:({counts:r})=>c(r.people??0),end:!0},{id:"goal",head:o("fact.goal"),cell:({counts:r})=>c(r.converted??0),end:!0,wide:!0},{id:"rate",head:o("arm_rate"),cell:r=>typeof r.rate=="number"?w(r.rate):"–",end:!0},...t.some(({revenue_per_person:r})=>r)?[{id:"revenue",head:o("arm_revenue"),cell:r=>O(r.counts.revenue??0,a),end:!0}]:[]];return e(ge,{label:o("arms"),columns:n,rows:t,keyOf:({key:r})=>r})}function Oe({title:t,report:a,measure:n,currency:r}){let{whole:i,variants:s,between:d}=a[n],p=[...i?[i]:[],...s.length>1?s:i?[]:s,...d];if(!p.length)return null;let f=Ae(p),_=l=>l==="control"?o("control_group"):a.arms.find(k=>k.key===l)?.name??l;return e("div",{class:"effects",children:[e("h3",{children:t}),e("ul",{children:p.map(l=>e("li",{children:[e("p",{class:"effect-who",children:[o("effect",{of:l===i?o("effect_whole"):l.of.map(_).join(", "),against:_(l.against)}),e(I,{tone:De[l.verdict],children:o(`verdict.${l.verdict}`)})]}),e(Ve,{one:l,reach:f,currency:r}),e("p",{class:"effect-text",children:l.text})]},l.of.join()+l.against))})]})}function Ve({one:t,reach:a,currency:n}){if(!t.difference)return null;let r=d=>t.measure==="revenue"?O(d,n):o("points",{n:He(d*100)}),{absolute:i,interval:s}=t.difference;return e(Ee,{reach:a,value:i,interval:s,verdict:t.verdict,label:o("interval",{value:r(i),low:r(s.low),high:r(s.high)})})}function He(t){let a=Math.abs(t)<10?t.toFixed(1):t.toFixed(0);return t>0?`+${a}`:a.replace("-","−")}var Ce=`.sheet:has(.going) {
  background: var(--surface);
}
.going {
  display: grid;
  gap: 28px;
  grid-template-columns: minmax(0, 1fr);
}
.going-about {
  display: grid;
  gap: 8px;
}
.going-state {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
  color: var(--muted);
}
.going-said {
  max-width: 80ch;
  font: 15px / 23px var(--sans);
  text-wrap: pretty;
}
.going-progress {
  display: flex;
  align-items: center;
  gap: 12px;
  color: var(--muted);
  font-variant-numeric: tabular-nums;

  & progress {
    width: min(320px, 60%);
    height: 6px;
    accent-color: var(--accent);
  }
}
.going-part {
  display: grid;
  gap: 16px;
  grid-template-columns: minmax(0, 1fr);
  padding-top: 24px;
  border-top: 1px solid var(--line);
}
.going-title {
  font: 600 var(--text-title) var(--sans);
}
.going-small {
  max-width: 80ch;
  color: var(--muted);
  font: var(--text-small) var(--sans);
  text-wrap: pretty;
}
.came-group {
  & h3 {
    margin-bottom: 6px;
    color: var(--muted);
    font: 500 var(--text-body) var(--sans);
  }
  & ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(124px, 1fr));
    gap: 8px;
  }
}
.lost {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
  gap: 8px;
}
.came {
  display: grid;
  gap: 1px;
  padding: 10px 12px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  color: var(--text);
  text-decoration: none;
  font-variant-numeric: tabular-nums;

  &:hover {
    border-color: var(--edge);
    background: var(--hover);
  }
  &:focus-visible {
    outline: var(--focus);
  }
  & span {
    color: var(--muted);
  }
  & strong {
    font: 600 var(--text-page) var(--sans);
  }
  & small {
    color: var(--faint);
    font: var(--text-small) var(--sans);
  }
}
.came-line {
  display: grid;
  gap: 12px;
  grid-template-columns: minmax(0, 1fr);
  margin-top: 4px;

  & .tabs {
    flex-wrap: wrap;
  }
}
.drops {
  display: grid;

  & li {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr);
    gap: 12px;
    padding-block: 7px;
    border-bottom: 1px solid var(--line);
  }
  & a {
    color: var(--accent);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
}
.effects {
  & h3 {
    margin: 8px 0;
    font: 600 var(--text-read) var(--sans);
  }
  & ul {
    display: grid;
    gap: 18px;
  }
}
.effect-who {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
}
.effect-text {
  color: var(--muted);
  text-wrap: pretty;
}
.interval {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(180px, auto);
  gap: 16px;
  align-items: center;
  margin-block: 6px;
}
.interval-line {
  position: relative;
  height: 20px;
  border-radius: var(--radius-1);
  background: var(--sunken);
}
.interval-none {
  position: absolute;
  inset-block: 0;
  left: 50%;
  border-left: 1px dashed var(--edge);
}
.interval-bar {
  position: absolute;
  inset-block: 7px;
  border-radius: var(--radius-full);
  background: var(--edge);
}
.interval-better {
  background: var(--accent);
}
.interval-worse {
  background: var(--late);
}
.interval-at {
  position: absolute;
  inset-block: 3px;
  width: 3px;
  margin-left: -1.5px;
  border-radius: 2px;
  background: var(--text);
}
.interval-said {
  color: var(--muted);
  font-variant-numeric: tabular-nums;
}
.results-head {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;

  & .button {
    text-decoration: none;
  }
}
.questions {
  display: grid;
  gap: 24px;

  & h3 {
    font: 600 var(--text-read) var(--sans);
  }
}
.scores {
  display: grid;
  grid-template-columns: 200px minmax(0, 1fr);
  gap: 12px 32px;
  margin-top: 10px;

  & > .bars:first-child {
    grid-column: 1 / -1;
  }
}
.scores-days {
  grid-column: 1 / -1;
}
.score {
  display: grid;
  align-content: start;
  gap: 2px;

  & strong {
    font: 600 32px / 40px var(--sans);
    font-variant-numeric: tabular-nums;
  }
  & span,
  & small {
    color: var(--muted);
  }
}
.nps {
  display: flex;
  height: 8px;
  margin-block: 6px 2px;
  border-radius: var(--radius-full);
  overflow: hidden;
}
.nps-against {
  background: var(--late);
}
.nps-between {
  background: var(--line);
}
.nps-for {
  background: var(--accent);
}
.bars {
  display: grid;
  gap: 5px;
  align-content: start;

  & li {
    display: grid;
    grid-template-columns: minmax(24px, max-content) minmax(0, 1fr) 92px;
    gap: 10px;
    align-items: center;
  }
}
.bars-title {
  max-width: 24ch;
  overflow-wrap: anywhere;
}
.bars-line {
  height: 8px;
  border-radius: var(--radius-full);
  background: var(--sunken);
  overflow: hidden;

  & span {
    display: block;
    height: 100%;
    border-radius: var(--radius-full);
    background: var(--accent);
  }
}
.bars-count {
  text-align: end;
  font-variant-numeric: tabular-nums;

  & small {
    display: inline-block;
    min-width: 36px;
    color: var(--faint);
  }
}
.said-texts {
  display: grid;
  gap: 8px;
  margin-top: 8px;

  & li {
    padding: 10px 12px;
    border-radius: var(--radius-2);
    background: var(--sunken);
  }
  & p {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  & small,
  & a {
    color: var(--muted);
  }
}
@media (max-width: 759px) {
  .scores,
  .interval {
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
}
`;function J({variants:t=[]},a){let n=t.findIndex(({key:r})=>r===a);return n<0?o("control"):o("version",{name:he(t[n]??{},n)})}var Ge=50;function Pe({one:t}){let{query:a}=ee.value,n=Z.find(l=>l===a.get("fact"))??"seen",[r,i]=[a.get("detail"),a.get("arm")],s=M(`${u}/${t.id}/people`,{fact:n,detail:r,arm:i,limit:Ge},"after"),{variants:d=[],control:p=0,goal:f}=t.definition,_=[...d.map(({key:l})=>l),...p?["control"]:[]];return e(L,{title:o("people",{name:t.definition.name}),parent:`${h}/${t.id}`,wide:!0,children:[e("div",{class:"campaign-filters",children:[e(G,{label:o("people_fact"),quietLabel:!0,value:n,options:Z.map(l=>({value:l,label:o(`fact.${l}`)})),onInput:l=>$(H({fact:l,detail:null}),{replace:!0})}),_.length>1&&e(G,{label:o("people_arm"),quietLabel:!0,value:i??"",options:[{value:"",label:o("people_every")},..._.map(l=>({value:l,label:J(t.definition,l)}))],onInput:l=>$(H({arm:l||null}),{replace:!0})})]}),e(g,{load:s,lines:6,children:l=>l.length?e(m,{children:[e(se,{label:o(`fact.${n}`),children:l.map(k=>e(qe,{met:k,arm:_.length>1&&k.arm?J(t.definition,k.arm):"",currency:f?.currency},k.contact.id))}),e(D,{pages:s})]}):e("p",{class:"nothing",role:"status",children:o("people_none")})})]})}function qe({met:t,arm:a,currency:n}){let{contact:r}=t,i=[r.email??P(`contact.${r.kind}`),a,t.times>1&&o("times",{n:t.times}),t.value?O(t.value,n):""];return e(le,{art:e(ae,{name:W(r),size:32}),title:e("span",{dir:"auto",children:W(r)}),href:`/contacts/${r.id}`,hint:i.filter(Boolean).join(" · "),actions:e("time",{class:"item-side",dateTime:t.last_at,title:R(t.last_at),children:B(t.last_at,x.value)})})}var Te=140,ze=new Intl.NumberFormat(C,{minimumFractionDigits:1,maximumFractionDigits:1});function Se({id:t}){let a=A(n=>v.get(`${u}/${t}/results`,{signal:n}),[t]);return e("section",{class:"going-part","aria-labelledby":"results-title",children:[e("header",{class:"results-head",children:[e("h2",{class:"going-title",id:"results-title",children:o("results")}),e("a",{class:"button button-plain",href:`${X}${u}/${t}/answers.csv`,download:"answers.csv",children:e("span",{class:"button-words",children:o("export")})})]}),e(g,{load:a,lines:4,children:({people:n,complete:r,questions:i})=>n?e(m,{children:[e("p",{class:"going-said",children:o("answered",{n,people:c(n),done:y(r,n)})}),e("ol",{class:"questions",children:i.map(s=>e("li",{children:[e("h3",{dir:"auto",children:s.text}),e("p",{class:"going-small",children:o("answers",{n:s.people})}),s.asking==="text"?e(Je,{id:t,question:s.id}):e(Qe,{one:s})]},s.id))})]}):e("p",{class:"going-small",children:o("answered_none")})})]})}function Qe({one:t}){let{nps:a,mean:n,choices:r=[],days:i=[]}=t;return e("div",{class:"scores",children:[a?e("div",{class:"score",children:[e("strong",{children:(a.score>0?"+":"")+c(Math.round(a.score)).replace("-","−")}),e("span",{children:o("nps")}),e(Ue,{nps:a})]}):typeof n=="number"&&e("div",{class:"score",children:[e("strong",{children:ze.format(n)}),e("span",{children:o("mean")})]}),e(Ze,{one:t,choices:r}),i.length>1&&typeof n=="number"&&e("div",{class:"scores-days",children:e(V,{label:o("days"),height:Te,of:i,draw:async s=>(await import("./plot-S4CXPYTC.js")).plotMeans(s,Te,i,!!a)})})]})}function Ue({nps:{promoters:t,passives:a,detractors:n}}){let r=t+a+n||1,i=o("nps_said",{promoters:w(t/r),passives:w(a/r),detractors:w(n/r)});return e(m,{children:[e("span",{class:"nps",role:"img","aria-label":i,children:[e("span",{class:"nps-against",style:{width:`${n/r*100}%`}}),e("span",{class:"nps-between",style:{width:`${a/r*100}%`}}),e("span",{class:"nps-for",style:{width:`${t/r*100}%`}})]}),e("small",{"aria-hidden":"true",children:i})]})}function Ze({one:t,choices:a}){let n=Math.max(1,...a.map(({people:r})=>r));return e("ul",{class:"bars","aria-label":t.text,children:a.map(({key:r,title:i,people:s})=>e("li",{children:[e("span",{class:"bars-title",dir:"auto",children:i}),e("span",{class:"bars-line","aria-hidden":"true",children:e("span",{style:{width:`${s/n*100}%`}})}),e("span",{class:"bars-count",children:[c(s)," ",e("small",{children:y(s,t.people)})]})]},r))})}function Je({id:t,question:a}){let n=M(`${u}/${t}/texts`,{question:a,limit:5},"after");return e(g,{load:n,lines:2,children:r=>e(m,{children:[e("ul",{class:"said-texts",children:r.map(i=>e("li",{children:[e("p",{dir:"auto",children:i.text}),e("small",{children:[e("a",{href:`/contacts/${i.contact_id}`,children:i.name||o("somebody")})," ·"," ",B(i.at,x.value)]})]},i.id))}),e(D,{pages:n})]})})}re(Ce);function jr({one:t,put:a,part:n}){if(n==="people")return e(Pe,{one:t});let{definition:r}=t;return e(L,{title:r.name,art:e("span",{class:"kind-art kind-art-small",children:e(F,{name:ue[r.kind],size:18})}),parent:N,wide:!0,actions:e(xe,{one:t,put:a}),children:e("div",{class:"going",children:[e(Ke,{one:t}),e(Ye,{one:t}),r.kind==="survey"&&e(Se,{id:t.id,definition:r}),e(Fe,{one:t})]})})}function Ke({one:t}){let a=pe(),{definition:n,progress:r}=t;return e("section",{class:"going-about",children:[e("p",{class:"going-state",children:[e(I,{tone:fe[t.state],children:E(`state.${t.state}`)}),e("span",{children:Xe(t)})]}),t.paused_why&&e("p",{class:"remark",role:"status",children:[e(F,{name:"pause",size:16}),o("paused_why",{why:t.paused_why})]}),e("p",{class:"going-said",children:be(n,a.data)}),r?.of?e("p",{class:"going-progress",children:[e("progress",{value:r.proposed,max:r.of,"aria-label":o("progress_label")}),o("progress",{done:c(r.proposed),of:c(r.of)})]}):null]})}function Xe(t){if(t.state==="scheduled"&&t.next_at)return o("since.scheduled",{when:q(t.next_at,x.value)});let a={paused:t.paused_at,ended:t.ended_at,archived:t.archived_at}[t.state]??t.started_at,n=a?o("since",{when:R(a),who:t.by_name}):o("by",{who:t.by_name});return t.next_at?`${n} · ${o("next",{when:q(t.next_at,x.value)})}`:n}function Ye({one:t}){let a=A(n=>v.get(`${u}/${t.id}/figures`,{signal:n}),[t.id,t.updated_at]);return e(g,{load:a,lines:4,children:n=>e(m,{children:[e($e,{one:t,figures:n}),e(we,{one:t,figures:n})]})})}export{jr as Going};
