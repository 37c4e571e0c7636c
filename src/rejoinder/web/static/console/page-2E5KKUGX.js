import{b as At}from"./chunk-62ZXONBJ.js";import{a as $t}from"./chunk-32W6IXTM.js";import{c as Pe,d as Se}from"./chunk-MCZP4U26.js";import{a as q,b as F,d as Je}from"./chunk-NHIJVLUJ.js";import"./chunk-KPSM3475.js";import"./chunk-BYXBJQAS.js";import"./chunk-OM3EVSKJ.js";import"./chunk-FYO3TNWH.js";import"./chunk-LX4F2O4S.js";import"./chunk-7WG26NAQ.js";import"./chunk-AGKDSVKB.js";import"./chunk-32UAIE5E.js";import{a as ke,b as _e}from"./chunk-7OFDUNZO.js";import{a as xe}from"./chunk-FVUOPFZQ.js";import"./chunk-C3BIYQFT.js";import"./chunk-ZTGWC5RD.js";import{$ as H,A as xt,B as _,C as kt,D as _t,E as h,H as W,Ha as be,K as Q,Ka as oe,L as Ke,O as K,Oa as ce,P as N,Ra as St,S as re,W as ye,Wa as qe,Xa as Rt,ba as Pt,c as ne,ca as he,cb as L,eb as ve,ib as ae,l as pe,lb as Ue,m as vt,o as k,p as B,q as R,r as $,s as D,tb as ie,u as wt,ub as Ct,wb as we,x as C,yb as Tt,z as P}from"./chunk-4ZCJDYDU.js";import{e as m,h as bt,i as o}from"./chunk-TPRYZOAO.js";var Vt={type:"all",of:[]};function b(e){return e.type==="all"||e.type==="any"}function S(e){let t=!1,n=e;for(;n.type==="not";)t=!t,n=n.of;return{node:n,denied:t}}function se(e,t){return t?{type:"not",of:e}:e}function Y(e){let{node:t,denied:n}=S(e);return b(t)&&!n?t:{type:"all",of:[se(t,n)]}}var vn=8,Re=50,Qe=0,Ye=new WeakMap;function M(e){let{node:t}=S(e),n=Ye.get(t);return n||(Qe+=1,Ye.set(t,`n${Qe}`),`n${Qe}`)}function Ot(e,t){return e!==t&&Ye.set(t,M(e)),t}function Z(e,t){let{node:n}=S(e);for(let r of t){let a=b(n)?n.of[r]:void 0;if(!a)return;n=S(a).node}return n}function z(e,t,n){let{node:r,denied:a}=S(e),[s,...l]=t;if(s===void 0||!b(r))return e;let u=l.length?r.of.map((p,c)=>c===s?z(p,l,n):p):n(r.of,s);return se(Ot(r,{...r,of:u}),a)}function Ze(e,t,n){let r=Z(e,t);return r?(Ot(r,n),t.length?z(e,t,(a,s)=>a.map((l,u)=>u===s?se(n,S(l).denied):l)):se(n,S(e).denied)):e}function me(e,t){return z(e,t,(n,r)=>n.map((a,s)=>s===r?wn(a):a))}function wn(e){let{node:t,denied:n}=S(e);return se(t,!n)}function It(e,t,n){let r=Z(e,t);return!r||!b(r)||r.of.length>=Re?e:Ze(e,t,{...r,of:[...r.of,n]})}function Xe(e,t){return z(e,t,(n,r)=>n.filter((a,s)=>s!==r))}function Nt(e,t){return z(e,t,(n,r)=>n.length>=Re?n:n.flatMap((a,s)=>s===r?[a,structuredClone(a)]:[a]))}function jt(e,t,n){let r={whole:e,path:t},a=t.slice(0,-1),s=Z(e,a),l=t.at(-1);if(l===void 0||!s||!b(s))return r;let u=l+n;if(u>=0&&u<s.of.length)return{whole:z(e,t,I=>xn(I,l,u)),path:[...a,u]};let p=a.at(-1),c=s.of[l];if(p===void 0||!c)return r;let d=n>0?p+1:p,f=Xe(e,t);return{whole:z(f,a,w=>[...w.slice(0,d),c,...w.slice(d)]),path:[...a.slice(0,-1),d]}}function xn(e,t,n){let r=[...e];return[r[t],r[n]]=[e[n],e[t]],r}function Mt(e,t){let r=Z(e,t.slice(0,-1))?.type==="all"?"any":"all";return z(e,t,(a,s)=>a.map((l,u)=>u===s?{type:r,of:[l]}:l))}function Et(e,t){return z(e,t,(n,r)=>n.flatMap((a,s)=>{let{node:l,denied:u}=S(a);return s===r&&b(l)&&!u?l.of:[a]}))}function et(e){let{node:t}=S(e);return b(t)?1+Math.max(0,...t.of.map(et)):0}function tt(e){return e.length+1<vn}function Bt(e){let t=(n,r)=>{let{node:a}=S(n);return b(a)?a.of.flatMap((s,l)=>t(s,[...r,l])):[{node:a,path:r}]};return t(Y(e),[])}function kn(e,{field:t,message:n}){let r=t.split(/[.[\]]+/).filter(Boolean);if(!["rule","$"].includes(r[0]??""))return null;r.splice(0,r[1]==="rule"?2:1);let a=[],s=e;for(;r[0]==="of";)if(s.type==="not")s=s.of,r.shift();else if(b(s)){let l=s.of[Number(r[1])];if(!l)break;a.push(Number(r[1])),s=l,r.splice(0,2)}else break;return{path:a,part:r.join("."),message:n}}function Te(e,t){return t?(t.fields.length?t.fields:t.where?[{field:t.where,message:t.words}]:[]).flatMap(r=>kn(e,r)??[]):[]}function Dt(e,t){return e.filter(n=>n.path.join()===t.join())}var _n={nothing:"none",texts:"list",values:"list",numbers:"pair",dates:"pair",day:"date"};function Wt(e){let t=Object.entries(e.operators).map(([n,r])=>[n,r.map(({op:a,value:s})=>({op:a,value:_n[s]??s}))]);return{...e,operators:Object.fromEntries(t)}}var Lt=["gte","lte","eq","gt","lt"];function x(e){return e.replaceAll("_"," ").replaceAll("."," › ")}function X(e,t){let n=e.fields.find(r=>r.name===t);return{label:n?.label??x(t),type:n?.type??"text",values:n?.values??[]}}function U(e,t,n){let r=e.attributes.find(a=>a.name===t&&a.of===n);return{label:r?.label||x(t),type:r?.type??"text",values:r?.values??[]}}function le(e,t,n){let r=e.events.find(a=>a.name===t)?.properties.find(a=>a.name===n);return{label:x(n),type:r?.type??"text",values:r?.values??[]}}function fe(e,t){return e.operators[t]??e.operators.text??[]}function $e(e,t,n,r){let a=fe(e,t).find(s=>s.op===n);return a?a.value:Array.isArray(r)?"list":typeof r=="number"?"number":"text"}var Pn=["is","eq","is_true","has","within_last"];function Sn(e,t){let n=fe(e,t).map(({op:r})=>r);return Pn.find(r=>n.includes(r))??n[0]??"is_set"}function Rn(e,t){let n=Array.isArray(t)?t:null,r=n?n[0]:t;return e==="none"?null:e==="list"?n??(r==null||r===""?[]:[r]):e==="pair"?n?.length===2?n:[typeof r=="boolean"||r===void 0?"":r??"",""]:e==="number"||e==="days"?typeof r=="number"?r:e==="days"?30:null:e==="date"?typeof r=="string"&&/^\d{4}-\d\d-\d\d/.test(r)?r:null:typeof r=="string"?r:typeof r=="number"?String(r):""}function ge(e,t,n,r){let s=fe(e,t).some(l=>l.op===r)?r:Sn(e,t);return{...n,op:s,value:Rn($e(e,t,s),n.value)}}function Ft(e){switch(e.type){case"field":return`field:${e.name}`;case"attribute":return`${e.of??"contact"}:${e.name}`;case"did":case"compared":return`event:${e.event}`;case"segment":return`segment:${e.segment_id}`;case"subscribed":return`topic:${e.topic_id}`;case"campaign":return`campaign:${e.campaign_id}`;default:return e.type}}function Ae(e,t,n){let r=t.indexOf(":"),[a,s]=r<0?[t,""]:[t.slice(0,r),t.slice(r+1)],l=n,u=n?.type==="field"||n?.type==="attribute",p=c=>ge(e,c,{name:s,op:"",value:u?l?.value:void 0},u?l?.op??"":"");switch(a){case"field":return{type:"field",...p(X(e,s).type)};case"contact":case"company":return{type:"attribute",of:a,...p(U(e,s,a).type)};case"event":return n?.type==="did"||n?.type==="compared"?{...n,event:s,where:[]}:{type:"did",event:s,op:"gte",times:1,period:null,where:[],which:"any"};case"segment":return{type:"segment",segment_id:s};case"topic":return{type:"subscribed",topic_id:s,channel_type:null};case"campaign":return{type:"campaign",campaign_id:s,what:"sent",period:null};case"reachable":return{type:"reachable",channel_type:null};case"conversation":return{type:"conversation",status:"any",op:"gte",times:1,period:null};default:return{type:"online"}}}function Ve(e,t){switch(t.type){case"field":return nt(e,X(e,t.name).type,t);case"attribute":return nt(e,U(e,t.name,t.of??"contact").type,t);case"did":case"compared":return(t.where??[]).some(n=>nt(e,le(e,t.event,n.name).type,n));default:return!1}}function nt(e,t,{op:n,value:r}){let a=$e(e,t,n,r);return a==="none"?!1:a==="list"?!Array.isArray(r)||r.length===0:a==="pair"?!Array.isArray(r)||r.length!==2||r.some(s=>s===""):r==null||r===""}var Gt={title:"Audiences",lead:"A segment is a rule with a name. Who is in it changes by itself, as people do things and as time passes.",new:"New segment",find:"Find a segment",none:"An audience is a rule about people",none_text:"Say who they are, what they did, how often and when: Rejoinder keeps the list of people right by itself, and campaigns, rules and exports use it. Begin with one of these, or with an empty rule.",none_reader:"Ask somebody who may change audiences to make the first one.",none_found:"No segment is called that.",starts:"Ready starts","start.new":"New this week","start.new_text":"First seen in the last 7 days","start.often":"{event} three times or more","start.often_text":"At least 3 times in the last 90 days","start.away":"Not seen for 30 days","start.away_text":"Were here before, and stayed away since","start.empty":"Empty rule","start.empty_text":"Put it together yourself",filling:"Counting everybody: {percent} %",filling_begins:"Counting everybody…",count:{one:"{n} person",other:"{n} people"},updated:"changed {when}",edit:"Change the rule",more:"More about {name}",archive:"Archive",archived:"{name} is archived",restored:"{name} is back",is_archived:"This segment is archived: nobody enters or leaves it.",restore:"Bring it back",people:"Who is in it",people_none:"Nobody is in it now",people_none_text:"Whoever begins to meet the rule appears here at once.",people_filling:"People appear as they are counted",entered:"entered {when}",why_of:"Why is {name} in?",why:"Why is this person in, or out?",why_lead:"Choose anybody: each condition says what it found.",why_find:"Find a contact",why_placeholder:"Name or email",why_other:"Ask about somebody else",why_in:"is in",why_out:"is not in",why_since:"since {when}",why_checked:"Looked at {when}.",why_next:"Time alone may change it {when}.",why_met:"Met",why_unmet:"Not met",why_tree:"Reasons","say.people":"People:","say.everybody":"Everybody","say.nobody":"Nobody","say.anything":"anything","say.nothing":"nothing","say.not":"not","say.where":"where","say.company":"company’s {name}","say.in":"in {segment}","say.not_in":"not in {segment}","say.a_segment":"a segment that is gone","say.a_topic":"a topic that is gone","say.a_campaign":"a campaign that is gone","say.subscribed":"subscribed to {topic}","say.on":"on {channel}","say.reachable":"reachable","say.online":"on the site now","say.talked":"with {op} {n}","say.tagged":"tagged {tag}","join.and":"and","join.or":"or","did.any_of":"did {event}","did.never_of":"never did {event}","did.first_of":"did {event} for the first time","did.last_of":"did {event} the last time","did.more_of":"did {event} at least {percent} % more in {days} days than in the {days} days before","did.less_of":"did {event} at least {percent} % less in {days} days than in the {days} days before","did.times":{one:"{op} {n} time",other:"{op} {n} times"},"did.any":"did","did.never":"never did","did.first":"first did","did.last":"last did","did.more":"did more","did.less":"did less","did.verb":"Did or did not","did.count":"How often, compared","did.number":"How often","did.time_word":{one:"time",other:"times"},"did.percent":"Percent","did.days":"Days","did.by":"by at least","did.in_last":"% in the last","did.than":"days than in as many days before","count.gte":"at least","count.lte":"at most","count.eq":"exactly","count.gt":"more than","count.lt":"fewer than","count.ne":"other than","talk.any":"conversations","talk.open":"open conversations","talk.snoozed":"snoozed conversations","talk.closed":"closed conversations","talk.waiting":"conversations that wait for an answer","talk.kind":"Which conversations","talk.with":"with","talk.tag":"Tag","talk.tag_any":"with any tag or none","got.sent_of":"got {campaign}","got.delivered_of":"had {campaign} delivered","got.seen_of":"saw {campaign}","got.clicked_of":"clicked in {campaign}","got.replied_of":"replied to {campaign}","got.dismissed_of":"dismissed {campaign}","got.answered_of":"answered {campaign}","got.goal_of":"reached the goal of {campaign}","got.sent":"got","got.delivered":"had delivered","got.seen":"saw","got.clicked":"clicked in","got.replied":"replied to","got.dismissed":"dismissed","got.answered":"answered","got.goal":"reached the goal of","got.verb":"What became of it","period.any":"at any time","period.days":"within the last","period.window":"in a window of days","period.since":"since","period.before":"before","period.dates":"between dates","period.kind":"When","period.last":"Days","period.unit":{one:"day",other:"days"},"period.from":"From days ago","period.to":"To days ago","period.to_word":"to","period.ago_word":"days ago","period.from_date":"From","period.to_date":"Until","period.until_word":"until","period.days_of":{one:"within the last day",other:"within the last {n} days"},"period.window_of":"from {from} to {to} days ago","period.since_of":"since {since}","period.before_of":"before {before}","period.dates_of":"from {since} until {before}","op.is_set":"is known","op.is_not_set":"is not known","op.is":"is","op.is_not":"is not","op.one_of":"is one of","op.none_of":"is none of","op.contains":"contains","op.not_contains":"does not contain","op.starts_with":"begins with","op.ends_with":"ends with","op.eq":"is","op.ne":"is not","op.gt":"is more than","op.gte":"is at least","op.lt":"is less than","op.lte":"is at most","op.between":"is between","op.before":"is before","op.after":"is after","op.on":"is on","op.within_last":"is within the last {n} days","op.not_within_last":"is not within the last {n} days","op.within_next":"is within the next {n} days","op.anniversary":"has its anniversary today","op.is_true":"is yes","op.is_false":"is no","op.has":"has one of","op.has_all":"has all of","op.has_none":"has none of","channel.web":"Web","channel.email":"Email","channel.whatsapp":"WhatsApp","channel.telegram":"Telegram","channel.messenger":"Messenger","channel.instagram":"Instagram","channel.rcs":"RCS","channel.sms":"SMS","channel.webpush":"Web push","channel.any":"any channel","channel.label":"Channel","build.new":"New segment","build.rule":"Rule","build.lead_1":"People who meet","build.lead_2":"of these:","build.all":"all","build.any":"any","build.group":"All or any","build.group_of":"of these","build.not":"not","build.not_on":"Means the opposite. Take it off","build.empty":"No condition yet: that is everybody.","build.empty_any":"No condition yet: that is nobody.","build.add":"Add a condition","build.add_group":"Add a group","build.add_find":"Plan, ordered, in a segment…","build.too_deep":"Groups go eight deep.","build.too_many":"A group holds fifty.","build.subject":"{name}. Choose something else","build.remove":"Remove: {what}","build.menu":"More for: {what}","build.duplicate":"Duplicate","build.up":"Move up","build.down":"Move down","build.deny":"Turn into the opposite","build.undeny":"No longer the opposite","build.wrap":"Put into a group","build.unwrap":"Take the group apart","build.drop":"Remove","build.moved":"Moved to place {n}","build.undo":"Undo","build.redo":"Redo","build.undo_none":"Nothing was changed yet.","build.redo_none":"Nothing was taken back.","build.json":"Rule as JSON","build.condition":"Condition {n}: {what}","build.group_at":"Group {n}","build.name":"Name","build.name_hint":"“Bought three times”, “Trial, week two”.","build.description":"What it is for","build.save":"Save segment","build.saved":"{name} is saved","build.name_needed":"Give it a name first.","build.unfinished":{one:"{n} condition is not complete yet",other:"{n} conditions are not complete yet"},"build.fill":"Say with what it is compared.","build.marked":"Some conditions need a correction: they are marked.","subject.about":"About them","subject.company":"Their company","subject.event":"What they did","subject.place":"Where and how they are reached","subject.segment":"Segments","subject.topic":"Subscribed to","subject.campaign":"Campaigns","subject.online":"On the site now","subject.reachable":"Reachable on a channel","subject.conversation":"Conversations","subject.in":"In {segment}","in.label":"In or not in","in.in":"in","in.not_in":"not in","sub.on":"subscribed to","sub.off":"not subscribed to","reach.on":"reachable on","reach.off":"not reachable on","online.on":"on the site now","online.off":"not on the site now","value.operator":"{name}, compared","value.of":"{name}","value.first":"{name}, from","value.second":"{name}, to","value.days":"days","value.something":"something","value.take_off":"Take off {value}","where.add":"where…","where.label":"Property of {event}","where.find":"Property","where.other":"Use “{name}”","where.remove":"Remove: where {name}","preview.title":"Who is meant","preview.count":{one:"person now",other:"people now"},"preview.of":"{percent} % of {total}","preview.took":"counted in {ms} ms","preview.some":"Some of them","preview.nobody":"Nobody meets all of this now.","json.lead":"What the API takes as “rule”. Paste another one to use it here.","json.text":"Rule","json.use":"Use this rule","json.wrong_json":"This is not JSON.","json.wrong_shape":"This is not a rule: look at {where}.","json.same":"It is the same rule.","json.used":"The rule was put in"};var i=vt(Gt);var Tn=/order|purchas|checkout|paid|payment|book|subscri|sign/i,$n=/^(page|page_view|page_viewed|screen)$|^(segment|message)_/;function Oe(e){let t=l=>e.fields.some(u=>u.name===l),n=e.events.map(({name:l})=>l).filter(l=>!$n.test(l)),r=n.find(l=>Tn.test(l))??n[0]??e.events[0]?.name,a=(...l)=>({type:"all",of:l});return[t("first_seen_at")?{id:"new",name:i("start.new"),hint:i("start.new_text"),rule:a({type:"field",name:"first_seen_at",op:"within_last",value:7})}:null,r?{id:"often",name:i("start.often",{event:An(x(r))}),hint:i("start.often_text"),rule:a({type:"did",event:r,op:"gte",times:3,period:{type:"days",last:90},where:[],which:"any"})}:null,t("last_seen_at")?{id:"away",name:i("start.away"),hint:i("start.away_text"),rule:a({type:"field",name:"last_seen_at",op:"is_set",value:null},{type:"field",name:"last_seen_at",op:"not_within_last",value:30})}:null,{id:"empty",name:i("start.empty"),hint:i("start.empty_text"),rule:a()}].filter(l=>l!==null)}function An(e){return e.slice(0,1).toUpperCase()+e.slice(1)}var j="/segments",T="/audiences";var Ht=ne(null);function ee(){let e=L(t=>C.get("/audiences/vocabulary",{signal:t}).then(Wt),[]);return P(()=>{e.data&&(Ht.value=e.data)},[e.data]),{...e,data:e.data??Ht.value}}var zt=`.build {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 272px;
  gap: 24px 32px;
  align-items: start;
}
.build-main {
  display: grid;
  gap: 24px;
  min-width: 0;
}
.build-names {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 16px;
}
.ruling-head {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  min-height: 32px;
  padding-bottom: 8px;
}
.ruling-lead {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 6px;
  font: 600 var(--text-read) var(--sans);
}
.ruling-tools {
  display: flex;
  flex: none;
}
.ruling-empty {
  padding: 4px 0 8px;
  color: var(--muted);
}
.ruling-rows {
  display: grid;
  gap: 6px;
}
.ruling-row {
  display: grid;
  grid-template-columns: 30px minmax(0, 1fr) auto;
  align-items: start;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  background: var(--surface);
  padding: 5px 4px 5px 10px;

  &:focus-within {
    border-color: var(--edge);
  }
}
.ruling-row-wrong {
  border-color: var(--late);
}
.ruling-row-group {
  background: var(--bg);
}
.ruling-join {
  color: var(--faint);
  font: var(--text-small) var(--sans);
  line-height: 30px;
}
.ruling-words {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 5px;
  min-width: 0;
  min-height: 30px;
}
.ruling-acts {
  display: flex;

  & .button-icon {
    color: var(--faint);
  }
}
.ruling-inner {
  grid-column: 1 / -1;
  padding: 4px 2px 2px 0;
}
.ruling-wrong {
  grid-column: 2 / -1;
  display: flex;
  align-items: start;
  gap: 6px;
  padding: 2px 0 3px;
  color: var(--late);
  font: var(--text-small) var(--sans);

  & .icon {
    flex: none;
    margin-top: 1px;
  }
}
.ruling-add {
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  padding: 6px 0 0;

  & .ruling-add-one {
    color: var(--accent);

    &:is(:active, [aria-expanded="true"]) {
      background: var(--accent-soft);
    }
  }
}
.ruling-inner > .ruling-add {
  padding-inline-start: 0;
}
.said-word {
  color: var(--muted);
  font: var(--text-body) var(--sans);
}
.ruling-lead .said-word {
  color: inherit;
  font: inherit;
}
.said-chip,
.said-select,
.said-input {
  min-height: 28px;
  max-width: 100%;
  border: 1px solid var(--line);
  border-radius: var(--radius-1);
  background: var(--surface);
  color: var(--text);
  font: var(--text-body) var(--sans);

  &:focus-visible {
    outline: var(--focus);
    outline-offset: -1px;
  }
}
.said-chip {
  display: inline-flex;
  align-items: center;
  gap: 4px;
  padding: 2px 7px 2px 9px;
  border-color: transparent;
  background: var(--accent-soft);
  font-weight: 500;
  cursor: pointer;

  & > span {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  & .icon {
    flex: none;
    color: var(--accent);
  }
  &:hover {
    border-color: var(--accent);
  }
}
.said-select {
  field-sizing: content;
  padding: 2px 5px;
  border-color: transparent;
  background: none;
  color: var(--muted);
  appearance: none;
  text-decoration: underline dotted var(--edge);
  text-underline-offset: 4px;
  cursor: pointer;

  &:hover {
    background: var(--hover);
    color: var(--text);
  }
  & option {
    background: var(--surface);
    color: var(--text);
  }
}
.said-strong {
  min-height: 26px;
  padding: 1px 8px;
  background: var(--accent-soft);
  color: var(--accent);
  font-weight: 600;
  text-decoration: none;

  &:hover {
    background: var(--accent-soft);
    color: var(--accent);
    border-color: var(--accent);
  }
}
.said-input {
  padding: 2px 8px;
  border-color: var(--edge);

  &::placeholder {
    color: var(--faint);
    opacity: 1;
  }
  &[aria-invalid="true"] {
    border-color: var(--late);
  }
}
.said-number {
  field-sizing: content;
  min-width: 36px;
  text-align: end;
  font-variant-numeric: tabular-nums;
}
.said-date {
  max-height: 28px;
}
.said-suggest {
  position: relative;
  display: inline-flex;
  min-width: 0;
  max-width: 100%;

  & .said-input {
    field-sizing: content;
    min-width: 84px;
  }
}
.said-list {
  position: absolute;
  z-index: 6;
  top: calc(100% + 4px);
  left: 0;
  display: grid;
  min-width: 100%;
  max-width: 280px;
  padding: 4px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  background: var(--surface);
  box-shadow: var(--lift);

  &[hidden] {
    display: none;
  }
}
.said-option {
  padding: 4px 8px;
  border-radius: var(--radius-1);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  cursor: pointer;

  &:hover {
    background: var(--hover);
  }
}
.said-option-current {
  background: var(--accent-soft);
}
.said-tokens {
  display: inline-flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px;
  min-width: 0;
}
.said-token {
  display: inline-flex;
  align-items: center;
  min-height: 28px;
  max-width: 100%;
  padding-inline-start: 8px;
  border-radius: var(--radius-1);
  background: var(--sunken);
  overflow-wrap: anywhere;

  & button {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--radius-1);
    background: none;
    color: var(--muted);
    cursor: pointer;

    &:hover {
      color: var(--text);
    }
  }
}
.said-part {
  display: inline-flex;
  align-items: center;
  gap: 5px;
  min-width: 0;
  max-width: 100%;
}
.said-where {
  display: inline-flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 5px;
  min-width: 0;

  & .said-chip {
    background: var(--sunken);
  }
}
.said-drop {
  width: 24px;
  min-height: 24px;
  color: var(--faint);
}
.said-more .said-chip {
  border: 1px dashed var(--edge);
  background: none;
  color: var(--muted);
  font-weight: 400;

  & .icon {
    display: none;
  }
}
.said-not {
  min-height: 24px;
  padding: 0 8px;
  border: 0;
  border-radius: var(--radius-full);
  background: var(--late-soft);
  color: var(--late);
  font: 600 var(--text-small) var(--sans);
  cursor: pointer;
}
.meant {
  position: sticky;
  top: 24px;
  display: grid;
  gap: 12px;
  min-width: 0;
}
.meant-count {
  display: grid;
  gap: 2px;
  min-height: 62px;
  align-content: start;
}
.meant-number strong {
  font: 600 var(--text-page) var(--sans);
  font-variant-numeric: tabular-nums;
}
.meant-share {
  color: var(--muted);
  font: var(--text-small) var(--sans);
  font-variant-numeric: tabular-nums;
}
.meant-took {
  color: var(--faint);
}
.meant-bar {
  display: block;
  height: 4px;
  margin-top: 6px;
  overflow: hidden;
  border-radius: var(--radius-full);
  background: var(--sunken);

  & > span {
    display: block;
    height: 100%;
    background: var(--accent);
    transition: width var(--calm) var(--ease);
  }
}
.meant-old :is(.meant-number, .meant-bar > span) {
  opacity: 0.55;
}
.meant-said {
  color: var(--muted);
}
.meant-wrong {
  display: flex;
  gap: 6px;
  color: var(--late);

  & .icon {
    flex: none;
    margin-top: 3px;
  }
}
.meant-sample h2 {
  padding-bottom: 4px;
  color: var(--faint);
  font: 600 var(--text-small) var(--sans);
}
.meant-sample a {
  display: flex;
  align-items: center;
  gap: 8px;
  min-height: 36px;
  color: var(--text);
  text-decoration: none;

  &:hover .meant-name {
    text-decoration: underline;
  }
}
.meant-name {
  flex: 1;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.meant-when {
  flex: none;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.ruling-json textarea {
  max-height: 46vh;
  font: 12px / 18px var(--mono);
  tab-size: 2;
}
.ruling-json-space {
  flex: 1;
}
@media (max-width: 999px) {
  .build {
    grid-template-columns: minmax(0, 1fr);
  }
  .meant {
    display: contents;
  }
  .meant-count {
    order: -1;
    position: sticky;
    z-index: 7;
    top: 0;
    min-height: 0;
    margin: -16px 0 -12px;
    padding: 10px 0;
    background: var(--bg);
  }
}
@media (max-width: 759px) {
  .build-names {
    grid-template-columns: minmax(0, 1fr);
  }
  .ruling-lead {
    font-size: 13px;
  }
  .ruling-tools .button-icon {
    width: 34px;
  }
  .ruling-row {
    grid-template-columns: minmax(0, 1fr) auto;
    padding: 4px 2px 6px 10px;
  }
  .ruling-row > .ruling-join {
    grid-column: 1;
    align-self: center;
    line-height: 24px;
  }
  .ruling-row > .ruling-acts {
    grid-column: 2;
    grid-row: 1;
  }
  .ruling-row > .ruling-words {
    grid-column: 1 / -1;
    padding-inline-end: 8px;
  }
  .ruling-row:first-child > .ruling-join {
    display: none;
  }
  .ruling-row:first-child > .ruling-words {
    grid-column: 1;
    align-self: center;
  }
  .ruling-row > .ruling-wrong {
    grid-column: 1 / -1;
  }
  .ruling-row-group {
    padding-inline-start: 8px;
  }
}
@media (pointer: coarse) {
  .said-chip,
  .said-select,
  .said-input,
  .said-token {
    min-height: 36px;
  }
  .said-input {
    font-size: 16px;
  }
  .said-date {
    max-height: 36px;
  }
  .said-drop {
    width: 32px;
    min-height: 32px;
  }
  .said-not {
    min-height: 30px;
  }
}
`;be(zt);function Kt(e,t){let{node:n,denied:r}=S(e);if(b(n)&&!n.of.length){let a=n.type==="all"!==r;return[{text:i(a?"say.everybody":"say.nobody")}]}return[{text:`${i("say.people")} `},...r||!b(n)?lt(e,t):qt(n,t)]}function On(e){return e.map(({text:t})=>t).join("")}function lt(e,t){let{node:n,denied:r}=S(e);if(b(n)){let a=r?[{text:`${i("say.not")} `}]:[];return n.of.length?[...a,{text:"("},...qt(n,t),{text:")"}]:[...a,{text:i(n.type==="all"?"say.anything":"say.nothing")}]}return r?In(n,t):Ut(n,t)}function qt(e,t){let n={text:` · ${i(e.type==="all"?"join.and":"join.or")} `};return e.of.flatMap((r,a)=>[...a?[n]:[],...lt(r,t)])}function In(e,t){return e.type==="segment"?A(i("say.not_in",{segment:"{segment}"}),{segment:Jt(e,t)}):[{text:`${i("say.not")} `},...Ut(e,t)]}function A(e,t){return e.split(/\{(\w+)\}/).map((n,r)=>r%2?{text:t[n]??"",weight:!0}:{text:n}).filter(({text:n})=>n)}function Ut(e,t){switch(e.type){case"field":return st(X(t,e.name),e);case"attribute":{let n=U(t,e.name,e.of??"contact"),r=e.of==="company"?i("say.company",{name:n.label}):n.label;return st({...n,label:r},e)}case"did":{let{op:n="gte",times:r=1,which:a="any"}=e,s={event:x(e.event)};if(a!=="any")return[...A(i(`did.${a}_of`,{event:"{event}"}),s),...ot(e,t)];if(n==="eq"&&r===0)return[...A(i("did.never_of",{event:"{event}"}),s),...ot(e,t)];let u=n==="gte"&&r===1?[]:[{text:" "},...jn(n,r)];return[...A(i("did.any_of",{event:"{event}"}),s),...u,...ot(e,t)]}case"compared":{let n={event:x(e.event),percent:k(e.percent),days:k(e.days)},r=i(`did.${e.change}_of`,{event:"{event}",percent:"{percent}",days:"{days}"});return[...A(r,n),...Qt(e.event,e.where??[],t)]}case"segment":return A(i("say.in",{segment:"{segment}"}),{segment:Jt(e,t)});case"subscribed":{let n=t.topics.find(({id:r})=>r===e.topic_id)?.name??i("say.a_topic");return[...A(i("say.subscribed",{topic:"{topic}"}),{topic:n}),...rt(e.channel_type)]}case"reachable":return[{text:i("say.reachable")},...rt(e.channel_type)];case"online":return[{text:i("say.online")}];case"conversation":{let{status:n="any",op:r="gte",times:a=1}=e,s=t.tags.find(({id:l})=>l===e.tag_id)?.name;return[...A(i("say.talked",{op:i(`count.${r}`),n:"{n}"}),{n:k(a)}),{text:` ${i(`talk.${n}`)}`},...rt(e.channel_type),...s?A(` ${i("say.tagged",{tag:"{tag}"})}`,{tag:s}):[],...at(e.period)]}case"campaign":{let n=t.campaigns?.find(({id:a})=>a===e.campaign_id)?.name??i("say.a_campaign"),r=i(`got.${e.what??"sent"}_of`,{campaign:"{campaign}"});return[...A(r,{campaign:n}),...at(e.period)]}}}function Jt({segment_id:e},t){return t.segments.find(({id:n})=>n===e)?.name??i("say.a_segment")}function rt(e){return e?A(` ${i("say.on",{channel:"{channel}"})}`,{channel:ut(e)}):[]}var Nn=["web","email","whatsapp","telegram","messenger","instagram","rcs","sms","webpush"];function ut(e){return Nn.includes(e)?i(`channel.${e}`):x(e)}function jn(e,t){let n=i("did.times",{op:i(`count.${e}`),n:t});return A(n.replace(k(t),"{n}"),{n:k(t)})}function ot(e,t){return[...at(e.period),...Qt(e.event,e.where??[],t)]}function Qt(e,t,n){return t.flatMap((r,a)=>[{text:` ${i(a?"join.and":"say.where")} `},...st(le(n,e,r.name),r)])}function at(e){if(!e)return[];if(e.type==="days"){let r=e.last;return e.until?A(` ${i("period.window_of",{from:"{from}",to:"{to}"})}`,{from:k(r),to:k(e.until)}):A(` ${i("period.days_of",{n:r===1?1:"{n}"})}`,{n:k(r)})}let t={since:it(e.since),before:it(e.before)},n=e.since?e.before?"dates":"since":"before";return A(` ${i(`period.${n}_of`,{since:"{since}",before:"{before}"})}`,t)}var Mn=new Intl.DateTimeFormat("en-GB",{day:"numeric",month:"short",year:"numeric",timeZone:"UTC"});function it(e){let t=typeof e=="string"?Date.parse(e):Number.NaN;return Number.isNaN(t)?"…":Mn.format(t)}function st({label:e,type:t},{op:n,value:r}){let a=Ne(n),[s,l]=a.includes("{n}")?a.split("{n}"):[a,""],u=Bn(t,r);return[{text:e,weight:!0},{text:` ${s}${u&&l===""?" ":""}`},...u?[...u,...l?[{text:l}]:[]]:[]]}var En=["is_set","is_not_set","is","is_not","one_of","none_of","contains","not_contains","starts_with","ends_with","eq","ne","gt","gte","lt","lte","between","before","after","on","within_last","not_within_last","within_next","anniversary","is_true","is_false","has","has_all","has_none"];function Ne(e){return En.includes(e)?i(`op.${e}`):x(e)}function Bn(e,t){return t==null?null:Array.isArray(t)&&t.length===2&&e!=="text"&&e!=="list"?[{text:Ie(e,t[0]),weight:!0},{text:` ${i("join.and")} `},{text:Ie(e,t[1]),weight:!0}]:Array.isArray(t)?t.flatMap((n,r)=>[...r?[{text:r===t.length-1?` ${i("join.or")} `:", "}]:[],{text:Ie(e,n),weight:!0}]):[{text:Ie(e,t),weight:!0}]}function Ie(e,t){return t===""||t===null||t===void 0?"…":typeof t=="number"?k(t):e==="date"?it(t):String(t)}function Yt(e,t,n){return On(lt(t?{type:"not",of:e}:e,n))}function O({label:e,value:t,options:n,onInput:r,look:a}){let s=n.some(l=>l.value===t);return o("select",{class:B("said-select",a==="strong"&&"said-strong"),"aria-label":e,value:t,onChange:l=>r(l.currentTarget.value),children:[n.map(l=>o("option",{value:l.value,children:l.label},l.value)),!s&&o("option",{value:t,children:t})]})}function Me({label:e,name:t,choices:n,placeholder:r,onPick:a,onCreate:s,createLabel:l,chosen:u}){let p=h(!1),c=_(null),d=()=>{p.value=!1};return o(m,{children:[o("button",{ref:c,type:"button",class:"said-chip","aria-label":e,"aria-haspopup":"dialog","aria-expanded":p.value,onClick:()=>{p.value=!p.value},children:[o("span",{dir:"auto",children:t}),o(R,{name:"down",size:12})]}),p.value&&o(ae,{anchor:c,label:e,placeholder:r,choices:n.map(f=>f.id===u?{...f,checked:!0}:f),onClose:d,onPick:({id:f})=>{d(),a(f)},onCreate:s&&(f=>{d(),s(f)}),createLabel:l})]})}function G({label:e,value:t,onInput:n,whole:r,min:a}){let s=h(t===null?"":String(t)),l=je(s.value,r,a);return l!==t&&(s.value.trim()!==""&&t===null||(s.value=t===null?"":String(t))),o("input",{class:"said-input said-number",inputMode:r?"numeric":"decimal","aria-label":e,"aria-invalid":s.value.trim()!==""&&l===null?!0:void 0,autocomplete:"off",placeholder:"0",size:Math.max(2,s.value.length),value:s.value,onInput:u=>{s.value=u.currentTarget.value,n(je(s.value,r,a))}})}function je(e,t,n){let r=e.trim().replace(/[\s\u00a0\u202f]/g,"").replace(/,(?=\d{1,2}$)/,".").replaceAll(",","");if(!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(r))return null;let a=Number(r);return!Number.isFinite(a)||t&&!Number.isInteger(a)||n!==void 0&&a<n?null:a}function ue({label:e,value:t,onInput:n}){return o("input",{class:"said-input said-date",type:"date","aria-label":e,value:t?.slice(0,10)??"",onInput:r=>n(r.currentTarget.value||null)})}function dt({label:e,value:t,values:n,placeholder:r,onInput:a,onTake:s,onBack:l}){let u=_t(),p=h(!1),c=h(-1),d=_(null),f=t.trim().toLowerCase(),w=[...new Set(n.map(String))].filter(y=>y.toLowerCase().includes(f)&&y!==t).slice(0,8),I=p.value&&w.length>0,te=y=>{p.value=!1,c.value=-1,s?s(y):a(y),d.current?.focus()},ze=y=>{if(y.isComposing)return;let E={ArrowDown:1,ArrowUp:-1}[y.key];if(E&&!y.altKey&&w.length)y.preventDefault(),p.value=!0,c.value=(c.value+E+w.length+(c.value<0&&E<0?1:0))%w.length;else if(y.key==="Enter"||y.key===","&&s){let J=I?w[c.value]:void 0;if(J===void 0&&!s)return;y.preventDefault(),J!==void 0?te(J):t.trim()&&te(t.trim())}else y.key==="Escape"&&I?(y.preventDefault(),y.stopPropagation(),p.value=!1):y.key==="Backspace"&&!t&&l?.()};return o("span",{class:"said-suggest",children:[o("input",{ref:d,class:"said-input",role:"combobox","aria-label":e,"aria-expanded":I,"aria-autocomplete":"list","aria-controls":`${u}-list`,"aria-activedescendant":I&&c.value>=0?`${u}-${c.value}`:void 0,autocomplete:"off",spellcheck:!1,dir:"auto",maxLength:500,placeholder:r,size:Math.max(r?.length??4,Math.min(40,t.length+1)),value:t,onInput:y=>{c.value=-1,p.value=!0,a(y.currentTarget.value)},onClick:()=>{p.value=!0},onBlur:()=>{p.value=!1,s&&t.trim()&&s(t.trim())},onKeyDown:ze}),o("span",{id:`${u}-list`,class:"said-list",role:"listbox","aria-label":e,hidden:!I,children:I&&w.map((y,E)=>o("span",{id:`${u}-${E}`,role:"option",class:B("said-option",E===c.value&&"said-option-current"),"aria-selected":E===c.value,onPointerDown:J=>J.preventDefault(),onClick:()=>te(y),children:y},y))})]})}function Zt({label:e,values:t,seen:n,placeholder:r,takeOff:a,onChange:s,read:l}){let u=h(""),p=d=>{let f=l(d);u.value="",f!==null&&!t.includes(f)&&s([...t,f])},c=n.filter(d=>!t.map(String).includes(String(d)));return o("span",{class:"said-tokens",children:[t.map(d=>o("span",{class:"said-token",children:[o("span",{dir:"auto",children:String(d)}),o("button",{type:"button","aria-label":a(String(d)),onClick:()=>s(t.filter(f=>f!==d)),children:o(R,{name:"cross",size:12})})]},String(d))),o(dt,{label:e,value:u.value,values:c,placeholder:t.length?"":r,onInput:d=>{u.value=d},onTake:p,onBack:()=>s(t.slice(0,-1))})]})}function v({children:e}){return o("span",{class:"said-word",children:e})}function Ee({words:e,what:t,one:n,onChange:r}){let a=$e(e,t.type,n.op,n.value),s=Ne(n.op).includes("{n}");return o(m,{children:[o(O,{label:i("value.operator",{name:t.label}),value:n.op,options:fe(e,t.type).map(({op:l})=>({value:l,label:Dn(l)})),onInput:l=>r(ge(e,t.type,n,l))}),o(Wn,{kind:a,what:t,value:n.value??null,onChange:l=>r({...n,value:l},"value")},a),(a==="days"||s)&&o(v,{children:i("value.days")})]})}function Dn(e){return Ne(e).split("{n}")[0].trim()}function Wn({kind:e,what:{label:t,type:n,values:r},value:a,onChange:s}){let l=i("value.of",{name:t});switch(e){case"none":return null;case"number":case"days":return o(G,{label:l,value:typeof a=="number"?a:null,min:e==="days"?0:void 0,onInput:s});case"date":return o(ue,{label:l,value:typeof a=="string"?a:null,onInput:s});case"list":return o(Zt,{label:l,values:Array.isArray(a)?a:[],seen:r,placeholder:i("value.something"),takeOff:u=>i("value.take_off",{value:u}),read:u=>n==="number"?je(u):u,onChange:s});case"pair":return o(Ln,{label:t,type:n,value:Array.isArray(a)?a:["",""],onChange:s});default:return o(dt,{label:l,value:a===null?"":String(a),values:r,placeholder:i("value.something"),onInput:s})}}function Ln({label:e,type:t,value:n,onChange:r}){let a=s=>{let l=i(s?"value.second":"value.first",{name:e}),u=n[s]??"",p=c=>r(s?[n[0]??"",c??""]:[c??"",n[1]??""]);return t==="date"?o(ue,{label:l,value:String(u)||null,onInput:p}):o(G,{label:l,value:typeof u=="number"?u:null,onInput:p})};return o(m,{children:[a(0),o(v,{children:i("join.and")}),a(1)]})}var Fn=["any","days","window","since","before","dates"];function Gn(e){return e?e.type==="days"?e.until?"window":"days":e.since&&e.before?"dates":e.before?"before":"since":"any"}var Hn=864e5;function Be(e){return new Date(Date.now()-e*Hn).toISOString().slice(0,10)}function zn(e,t){let n=t?.type==="days"?t.last:30,r=t?.type==="dates"?t.since:null,a=t?.type==="dates"?t.before:null;switch(e){case"any":return null;case"days":return{type:"days",last:n};case"window":return{type:"days",last:n>1?n*2:60,until:n>1?n:30};case"since":return{type:"dates",since:r??Be(30)};case"before":return{type:"dates",before:a??Be(0)};case"dates":return{type:"dates",since:r??Be(30),before:a??Be(0)}}}function De({period:e,onChange:t}){let n=Gn(e),r=e?.type==="days"?e:null,a=e?.type==="dates"?e:null;return o("span",{class:"said-part",children:[o(O,{label:i("period.kind"),value:n,options:Fn.map(s=>({value:s,label:i(`period.${s}`)})),onInput:s=>t(zn(s,e))}),r&&o(G,{label:i(n==="window"?"period.from":"period.last"),value:r.last,min:.01,onInput:s=>s&&t({...r,last:s},"last")}),r&&n==="days"&&o(v,{children:i("period.unit",{n:r.last})}),r&&n==="window"&&o(m,{children:[o(v,{children:i("period.to_word")}),o(G,{label:i("period.to"),value:r.until??0,min:.01,onInput:s=>s&&t({...r,until:s},"until")}),o(v,{children:i("period.ago_word")})]}),a&&(n==="since"||n==="dates")&&o(ue,{label:i("period.from_date"),value:a.since??null,onInput:s=>s&&t({...a,since:s},"since")}),n==="dates"&&o(v,{children:i("period.until_word")}),a&&(n==="before"||n==="dates")&&o(ue,{label:i("period.to_date"),value:a.before??null,onInput:s=>s&&t({...a,before:s},"before")})]})}function pt(e){return{past:[],now:e,next:[],tag:"",at:0}}function Xt(e,t,n,r){return t===e.now?e:{past:n!==""&&n===e.tag&&r-e.at<900?e.past:[...e.past,e.now].slice(-200),now:t,next:[],tag:n,at:r}}function en(e){let t=e.past.at(-1);return t===void 0?e:{past:e.past.slice(0,-1),now:t,next:[e.now,...e.next],tag:"",at:0}}function tn(e){let[t,...n]=e.next;return t===void 0?e:{past:[...e.past,e.now],now:t,next:n,tag:"",at:0}}var We=class{constructor(t,n,r,a){this.words=n;this.faults=r;this.strict=a;this.history=ne(pt(t))}words;faults;strict;history;wish=ne(null);told=ne("");get whole(){return this.history.value.now}begin(t){this.history.value=pt(t)}put(t,n=""){this.history.value=Xt(this.history.peek(),t,n,performance.now())}set(t,n,r=""){this.put(Ze(this.history.peek().now,t,n),r&&`${t.join()} ${r}`)}add(t,n){this.put(It(this.history.peek().now,t,n)),this.wish.value={key:M(n),where:"first"}}remove(t){let{now:n}=this.history.peek(),r=Z(n,t.slice(0,-1)),a=t.at(-1)??0,s=r&&b(r)?r.of.filter((p,c)=>c!==a):[],l=s[Math.min(a,s.length-1)],u=r&&M(r);this.put(Xe(n,t)),this.wish.value=l?{key:M(l),where:"menu"}:u?{key:u,where:"first"}:null}move(t,n){let{whole:r,path:a}=jt(this.history.peek().now,t,n);return a.join()===t.join()?null:(this.wish.value={element:document.activeElement},this.put(r),(a.at(-1)??0)+1)}turn(t,n){let{now:r}=this.history.peek(),a=Z(r,t);this.put(n(r,t)),a&&(this.wish.value={key:M(a),where:"menu"})}undo=()=>{this.history.value=en(this.history.peek())};redo=()=>{this.history.value=tn(this.history.peek())}},ct=bt(null);function V(){let e=kt(ct);if(!e)throw new Error("There is no rule to build here");return e}function Le(e){let t=r=>e.attributes.filter(a=>a.of===r).map(({name:a})=>({id:`${r}:${a}`,label:U(e,a,r).label,also:a})),n=(r,a,s)=>s.map(l=>({...l,group:r,icon:l.icon??a}));return[...n(i("subject.event"),"ticks",e.events.map(({name:r})=>({id:`event:${r}`,label:x(r),also:r}))),...n(i("subject.about"),"contacts",[...t("contact"),...e.fields.map(({name:r,label:a})=>({id:`field:${r}`,label:a,also:r}))]),...n(i("subject.company"),"team",t("company")),...n(i("subject.place"),"globe",[{id:"online",label:i("subject.online")},{id:"reachable",label:i("subject.reachable")},{id:"conversation",label:i("subject.conversation"),icon:"inbox"}]),...n(i("subject.segment"),"audience",e.segments.map(({id:r,name:a})=>({id:`segment:${r}`,label:i("subject.in",{segment:a})}))),...n(i("subject.topic"),"bell",e.topics.map(({id:r,name:a})=>({id:`topic:${r}`,label:a}))),...n(i("subject.campaign"),"megaphone",(e.campaigns??[]).map(({id:r,name:a})=>({id:`campaign:${r}`,label:a})))]}function nn({node:e,path:t,denied:n}){let r=V(),{words:a}=r;switch(e.type){case"field":return o(m,{children:[o(de,{node:e,path:t,name:X(a,e.name).label}),o(Ee,{words:a,what:X(a,e.name),one:e,onChange:(s,l)=>r.set(t,s,l)})]});case"attribute":{let s=U(a,e.name,e.of??"contact"),l=e.of==="company"?i("say.company",{name:s.label}):s.label;return o(m,{children:[o(de,{node:e,path:t,name:l}),o(Ee,{words:a,what:s,one:e,onChange:(u,p)=>r.set(t,u,p)})]})}case"did":case"compared":return o(Un,{node:e,path:t});case"segment":{let s=a.segments.find(({id:l})=>l===e.segment_id)?.name??i("say.a_segment");return o(m,{children:[o(Fe,{path:t,denied:n,on:i("in.in"),off:i("in.not_in")}),o(de,{node:e,path:t,name:s})]})}case"subscribed":{let s=a.topics.find(({id:l})=>l===e.topic_id)?.name??i("say.a_topic");return o(m,{children:[o(Fe,{path:t,denied:n,on:i("sub.on"),off:i("sub.off")}),o(de,{node:e,path:t,name:s}),o(v,{children:i("say.on",{channel:""}).trim()}),o(mt,{node:e,path:t})]})}case"reachable":return o(m,{children:[o(Fe,{path:t,denied:n,on:i("reach.on"),off:i("reach.off")}),o(mt,{node:e,path:t})]});case"online":return o(Fe,{path:t,denied:n,on:i("online.on"),off:i("online.off")});case"conversation":return o(Yn,{node:e,path:t});case"campaign":return o(Xn,{node:e,path:t})}}function de({node:e,path:t,name:n}){let r=V();return o(Me,{label:i("build.subject",{name:n}),name:n,chosen:Ft(e),choices:Le(r.words),placeholder:i("build.add_find"),onPick:a=>r.set(t,Ae(r.words,a,e))})}function Fe({path:e,denied:t,on:n,off:r}){let a=V();return o(O,{label:i("in.label"),value:t?"off":"on",options:[{value:"on",label:n},{value:"off",label:r}],onInput:s=>s==="off"!==t&&a.put(me(a.whole,e))})}function mt({node:e,path:t}){let n=V();return o(O,{label:i("channel.label"),value:e.channel_type??"",options:[{value:"",label:i("channel.any")},...n.words.channel_types.map(r=>({value:r,label:ut(r)}))],onInput:r=>n.set(t,{...e,channel_type:r||null})})}var Kn=["any","never","first","last","more","less"];function rn(e){return e.type==="compared"?e.change:e.which&&e.which!=="any"?e.which:e.op==="eq"&&e.times===0?"never":"any"}function qn(e,t){let{event:n,where:r=[]}=e,a=e.type==="did"?e.period??null:{type:"days",last:e.days};if(t==="more"||t==="less"){let p=e.type==="compared"?e.days:a?.type==="days"?Math.min(366,a.last):30;return{type:"compared",event:n,change:t,percent:e.type==="compared"?e.percent:25,days:p,where:r}}let s=e.type==="did"&&e.times?e.times:1,l=e.type==="did"&&rn(e)==="any"?e.op??"gte":"gte",u={type:"did",event:n,period:a,where:r};return t==="never"?{...u,op:"eq",times:0,which:"any"}:t==="any"?{...u,op:l,times:s,which:"any"}:{...u,op:"gte",times:1,which:t}}function Un({node:e,path:t}){let n=V(),r=rn(e);return o(m,{children:[o(O,{label:i("did.verb"),value:r,options:Kn.map(a=>({value:a,label:i(`did.${a}`)})),onInput:a=>n.set(t,qn(e,a))}),o(de,{node:e,path:t,name:x(e.event)}),e.type==="compared"?o(m,{children:[o(v,{children:i("did.by")}),o(G,{label:i("did.percent"),value:e.percent,min:0,onInput:a=>a!==null&&n.set(t,{...e,percent:a},"percent")}),o(v,{children:i("did.in_last")}),o(G,{label:i("did.days"),value:e.days,min:.01,onInput:a=>a&&n.set(t,{...e,days:a},"days")}),o(v,{children:i("did.than")})]}):o(m,{children:[r==="any"&&o(on,{node:e,path:t,word:i("did.time_word",{n:e.times??1})}),o(De,{period:e.period,onChange:(a,s)=>n.set(t,{...e,period:a},s)})]}),o(Jn,{node:e,path:t})]})}function on({node:e,path:t,word:n}){let r=V();return o("span",{class:"said-part",children:[o(O,{label:i("did.count"),value:e.op??"gte",options:Lt.map(a=>({value:a,label:i(`count.${a}`)})),onInput:a=>r.set(t,{...e,op:a})}),o(G,{label:i("did.number"),value:e.times??1,whole:!0,min:0,onInput:a=>a!==null&&r.set(t,{...e,times:a},"times")}),n&&o(v,{children:n})]})}function Jn({node:e,path:t}){let n=V(),r=n.words.events.find(({name:d})=>d===e.event)?.properties??[],a=e.where??[],s=x(e.event),l=r.map(({name:d})=>({id:d,label:x(d)})),u=(d,f="")=>n.set(t,{...e,where:d},f),p=d=>ge(n.words,le(n.words,e.event,d).type,{name:d,op:""},""),c=(d,f,g)=>u(a.map((w,I)=>I===d?f:w),g&&`where ${d}`);return o(m,{children:[a.map((d,f)=>o("span",{class:"said-where",children:[o(v,{children:i(f?"join.and":"say.where")}),o(Me,{label:i("build.subject",{name:x(d.name)}),name:x(d.name),chosen:d.name,choices:l,placeholder:i("where.find"),onPick:g=>c(f,p(g)),onCreate:g=>c(f,p(g)),createLabel:g=>i("where.other",{name:g})}),o(Ee,{words:n.words,what:le(n.words,e.event,d.name),one:d,onChange:(g,w)=>c(f,g,w)}),o(D,{class:"said-drop",icon:"cross",size:14,label:i("where.remove",{name:x(d.name)}),onClick:()=>u(a.filter((g,w)=>w!==f))})]},f)),a.length<20&&o("span",{class:"said-more",children:o(Me,{label:i("where.label",{event:s}),name:i("where.add"),choices:l.filter(({id:d})=>!a.some(({name:f})=>f===d)),placeholder:i("where.find"),onPick:d=>u([...a,p(d)]),onCreate:d=>u([...a,p(d)]),createLabel:d=>i("where.other",{name:d})})})]})}var Qn=["any","open","waiting","snoozed","closed"];function Yn({node:e,path:t}){let n=V();return o(m,{children:[o(v,{children:i("talk.with")}),o(on,{node:e,path:t}),o(O,{label:i("talk.kind"),value:e.status??"any",options:Qn.map(r=>({value:r,label:i(`talk.${r}`)})),onInput:r=>n.set(t,{...e,status:r})}),o(v,{children:i("say.on",{channel:""}).trim()}),o(mt,{node:e,path:t}),n.words.tags.length>0&&o(O,{label:i("talk.tag"),value:e.tag_id??"",options:[{value:"",label:i("talk.tag_any")},...n.words.tags.map(({id:r,name:a})=>({value:r,label:i("say.tagged",{tag:a})}))],onInput:r=>n.set(t,{...e,tag_id:r||null})}),o(De,{period:e.period,onChange:(r,a)=>n.set(t,{...e,period:r},a)})]})}var Zn=["sent","delivered","seen","clicked","replied","dismissed","answered","goal"];function Xn({node:e,path:t}){let n=V(),r=n.words.campaigns?.find(({id:a})=>a===e.campaign_id)?.name??i("say.a_campaign");return o(m,{children:[o(O,{label:i("got.verb"),value:e.what??"sent",options:Zn.map(a=>({value:a,label:i(`got.${a}`)})),onInput:a=>n.set(t,{...e,what:a})}),o(de,{node:e,path:t,name:r}),o(De,{period:e.period,onChange:(a,s)=>n.set(t,{...e,period:a},s)})]})}function ft({group:e,path:t}){return o(m,{children:[e.of.length===0&&o("p",{class:"ruling-empty",children:i(e.type==="all"?"build.empty":"build.empty_any")}),o("ol",{class:"ruling-rows",children:e.of.map((n,r)=>o(tr,{rule:n,path:[...t,r],group:e},M(n)))}),o(or,{group:e,path:t})]})}function gt({group:e,path:t}){let n=V();return o(O,{label:i("build.group"),value:e.type,look:"strong",options:[{value:"all",label:i("build.all")},{value:"any",label:i("build.any")}],onInput:r=>n.set(t,{...e,type:r})})}var er=new Set(["segment","subscribed","reachable","online"]);function tr({rule:e,path:t,group:n}){let r=V(),{node:a,denied:s}=S(e),l=t.at(-1)??0,u=Yt(a,s,r.words),p=Dt(r.faults.value,t),c=r.strict.value&&Ve(r.words,a),d=g=>{let w=r.move(t,g);w&&(r.told.value=i("build.moved",{n:w}))},f=g=>{if(!(g.defaultPrevented||!g.altKey||g.ctrlKey||g.metaKey)){if(g.key==="ArrowUp"||g.key==="ArrowDown")d(g.key==="ArrowUp"?-1:1);else if(g.key==="Backspace"||g.key==="Delete")r.remove(t);else return;g.preventDefault(),g.stopPropagation()}};return o("li",{class:B("ruling-row",b(a)&&"ruling-row-group",(p.length>0||c)&&"ruling-row-wrong"),"data-node":M(e),"aria-label":b(a)?i("build.group_at",{n:l+1}):i("build.condition",{n:l+1,what:u}),onKeyDown:f,children:[o("span",{class:"ruling-join","aria-hidden":l===0?!0:void 0,children:l===0?"":i(n.type==="all"?"join.and":"join.or")}),o("div",{class:"ruling-words",children:[s&&!er.has(a.type)&&o("button",{type:"button",class:"said-not","aria-label":i("build.not_on"),"data-tip":i("build.undeny"),onClick:()=>r.turn(t,me),children:i("build.not")}),b(a)?o(m,{children:[o(gt,{group:a,path:t}),o(v,{children:i("build.group_of")})]}):o(nn,{node:a,path:t,denied:s})]}),o(nr,{node:a,path:t,denied:s,group:n,what:u,move:d}),b(a)&&o("div",{class:"ruling-inner",children:o(ft,{group:a,path:t})}),p.map(({message:g})=>o("p",{class:"ruling-wrong",role:"alert",children:[o(R,{name:"warn",size:14}),g]},g)),c&&!p.length&&o("p",{class:"ruling-wrong",role:"alert",children:[o(R,{name:"warn",size:14}),i("build.fill")]})]})}function nr({node:e,path:t,denied:n,group:r,what:a,move:s}){let l=V(),u=t.length===1&&t[0]===r.of.length-1;return o("div",{class:"ruling-acts",children:[o(ve,{class:"ruling-menu",label:i("build.menu",{what:a}),place:"below-end",items:[{label:i("build.duplicate"),icon:"copy",run:()=>l.put(Nt(l.whole,t))},{label:i("build.up"),icon:"up",keys:"alt+arrowup",run:()=>s(-1)},!u&&{label:i("build.down"),icon:"down",keys:"alt+arrowdown",run:()=>s(1)},{label:i(n?"build.undeny":"build.deny"),icon:"block",run:()=>l.turn(t,me)},{label:i("build.wrap"),icon:"plus",off:!tt([...t.slice(0,-1),...rr(e)])&&i("build.too_deep"),run:()=>l.turn(t,Mt)},b(e)&&!n&&{label:i("build.unwrap"),icon:"left",run:()=>l.put(Et(l.whole,t))},"line",{label:i("build.drop"),icon:"trash",danger:!0,keys:"alt+backspace",run:()=>l.remove(t)}]}),o(D,{icon:"cross",size:16,label:i("build.remove",{what:a}),onClick:()=>l.remove(t)})]})}function rr(e){return Array.from({length:et(e)},()=>0)}function or({group:e,path:t}){let n=V(),r=h(!1),a=_(null),s=e.of.length>=Re&&i("build.too_many"),l=()=>{r.value=!1};return o("div",{class:"ruling-add",children:[o($,{innerRef:a,look:"quiet",icon:"plus",popup:"dialog",expanded:r.value,off:s,class:"ruling-add-one",onClick:()=>{r.value=!r.value},children:i("build.add")}),o($,{look:"quiet",off:s||!tt(t)&&i("build.too_deep"),onClick:()=>n.add(t,{type:e.type==="all"?"any":"all",of:[]}),children:i("build.add_group")}),r.value&&o(ae,{anchor:a,label:i("build.add"),placeholder:i("build.add_find"),choices:Le(n.words),onClose:l,onPick:({id:u})=>{l(),n.add(t,Ae(n.words,u))}})]})}var ar={field:{name:"string",op:"string",value:"any?"},attribute:{name:"string",op:"string",value:"any?",of:"string?"},did:{event:"string",op:"string?",times:"number?",period:"object?",where:"list?",which:"string?"},compared:{event:"string",change:"string",percent:"number",days:"number",where:"list?"},segment:{segment_id:"string"},subscribed:{topic_id:"string",channel_type:"string?"},reachable:{channel_type:"string?"},online:{},conversation:{status:"string?",op:"string?",times:"number?",channel_type:"string?",tag_id:"string?",period:"object?"},campaign:{campaign_id:"string",what:"string?",period:"object?"}};function an(e){let t;try{t=JSON.parse(e)}catch{return{wrong:"json",where:""}}let n=yt(t,"");return n===null?{rule:Y(t)}:{wrong:"shape",where:n||"the whole"}}function yt(e,t){if(typeof e!="object"||e===null||Array.isArray(e))return t;let n=e,r=l=>t?`${t}.${l}`:l;if(n.type==="not")return yt(n.of,r("of"));if(n.type==="all"||n.type==="any"){if(!Array.isArray(n.of))return r("of");for(let[l,u]of n.of.entries()){let p=yt(u,r(`of[${l}]`));if(p!==null)return p}return null}let a=ar[String(n.type)];if(!a)return r("type");for(let l of Object.keys(n))if(l!=="type"&&!(l in a))return r(l);let s=Object.entries(a).find(([l,u])=>!ir(n[l],u));return s?r(s[0]):null}function ir(e,t){if(t.endsWith("?")&&e==null)return!0;let n=t.replace("?","");return n==="any"?!0:n==="list"?Array.isArray(e):typeof e===n&&e!==null&&!Array.isArray(e)}function Ge(e){return JSON.stringify(e,null,2)}function sn({rule:e,onClose:t,onUse:n}){let r=h(Ge(e)),a=an(r.value),s="wrong"in a?i(`json.wrong_${a.wrong}`,{where:a.where}):null,l="rule"in a&&Ge(a.rule)===Ge(e),u=()=>{"rule"in a&&(n(a.rule),t(),Q(i("json.used")))};return o(St,{title:i("build.json"),size:"medium",class:"ruling-json",onClose:t,foot:o(m,{children:[o(At,{text:r.value}),o("span",{class:"ruling-json-space"}),o($,{onClick:t,children:xe("form.cancel")}),o($,{look:"primary",off:s??(l&&i("json.same")),onClick:u,children:i("json.use")})]}),children:o(Rt,{label:i("json.text"),quietLabel:!0,hint:i("json.lead"),rows:16,value:r.value,error:s,onInput:p=>{r.value=p}})})}var sr=300,lr=8;function ln(e,t){let n=h({last:null,busy:!1,problem:null});return P(()=>{if(!e){n.value={...n.peek(),busy:!1};return}let r=new AbortController;n.value={...n.peek(),busy:!0};let a=setTimeout(()=>{C.post("/audiences/preview",{rule:e,limit:lr},{signal:r.signal}).then(s=>{t.value=[],n.value={last:s,busy:!1,problem:null}},s=>{if(r.signal.aborted)return;let l=wt(s);t.value=Te(e,l),n.value={...n.peek(),busy:!1,problem:l}})},n.peek().last?sr:0);return()=>{clearTimeout(a),r.abort()}},[e,Pt.value]),n.value}function un({count:{last:e,busy:t,problem:n},unfinished:r,marked:a}){return o("aside",{class:B("meant",(t||r>0||n)&&"meant-old"),"aria-label":i("preview.title"),children:[o("div",{class:"meant-count","aria-live":"polite","aria-busy":t,children:[e?o(m,{children:[o("p",{class:"meant-number",children:[o("strong",{children:k(e.count)})," ",i("preview.count",{n:e.count})]}),o("p",{class:"meant-share",children:[i("preview.of",{percent:ur(e),total:k(e.total)}),o("span",{class:"meant-took",children:[" · ",i("preview.took",{ms:Math.max(1,Math.round(e.took_ms))})]})]})]}):o(m,{children:[o(Ue,{width:"120px",height:20}),o(Ue,{width:"90px",height:10})]}),o("span",{class:"meant-bar","aria-hidden":"true",children:o("span",{style:{width:`${e?.total?e.count/e.total*100:0}%`}})})]}),r>0?o("p",{class:"meant-said",children:i("build.unfinished",{n:r})}):n?o("p",{class:"meant-said meant-wrong",role:"alert",children:[o(R,{name:"warn",size:14}),o("span",{children:a?i("build.marked"):n.words})]}):null,o(dr,{last:e,old:r>0||n!==null})]})}function ur({count:e,total:t}){if(!t)return"0";let n=e/t*100;return n>0&&n<10?n.toFixed(1):String(Math.round(n))}function dr({last:e,old:t}){return!e||t&&!e.sample.length?null:e.sample.length?o("section",{class:"meant-sample","aria-label":i("preview.some"),children:[o("h2",{children:i("preview.some")}),o("ul",{children:e.sample.map(n=>o("li",{children:o("a",{href:`/contacts/${n.id}`,target:"_blank",rel:"noreferrer",children:[o(oe,{name:H(n),size:24}),o("span",{class:"meant-name",dir:"auto",children:H(n)}),o("span",{class:"meant-when",children:n.last_seen_at?ie(n.last_seen_at,W.value):pe(`contact.${n.kind}`)})]})},n.id))})]}):o("p",{class:"meant-said",children:i("preview.nobody")})}function dn(){let e=ee(),t=K.value.query.get("start");return o(Je,{permission:"campaigns",children:e.data?o(cn,{id:null,kept:pr(e.data,t),words:e.data},t):o(q,{title:i("build.new"),parent:T,wide:!0,children:o(F,{load:e,children:()=>null})})})}function pr(e,t){let n=Oe(e).find(({id:r})=>r===t&&r!=="empty");return{name:n?.name??"",description:"",rule:n?.rule??Vt}}function pn({id:e}){let t=L(a=>C.get(`${j}/${e}`,{signal:a}),[e]),n=ee(),r={...t,data:t.data&&n.data,error:t.error??n.error};return o(Je,{permission:"campaigns",children:t.data&&n.data?o(cn,{id:e,kept:cr(t.data),words:n.data}):o(q,{title:i("edit"),parent:`${T}/${e}`,wide:!0,children:o(F,{load:r,children:()=>null})})})}function cr({name:e,description:t,rule:n}){return{name:e,description:t,rule:Y(n)}}function cn({id:e,kept:t,words:n}){let r=_(t),a=_(null),s=$t(`segment-${e??"new"}`,r.current,async y=>{let E={name:y.name.trim(),description:y.description.trim(),rule:y.rule},J=e?await C.patch(`${j}/${e}`,E):await C.post(j,E);return a.current=J.id,y}),l=h([]),u=h(!1),p=_(null);p.current??=new We(s.value.rule,n,l,u);let c=p.current,d=c.whole;P(()=>{d!==s.value.rule&&s.set({rule:d})},[d]);let f=s.problem;P(()=>{f&&(l.value=Te(c.history.peek().now,f))},[f]);let g=Bt(d).filter(({node:y})=>Ve(n,y)).length,w=ln(g?null:d,l),I=e===null,te=async()=>{if(g||!s.value.name.trim()){u.value=!0;return}await s.save()&&(Q(i("build.saved",{name:s.value.name.trim()})),N(`${T}/${a.current}`,{replace:!0}))},ze=u.value&&!s.value.name.trim()&&i("build.name_needed")||u.value&&g>0&&i("build.unfinished",{n:g});return ce([{id:"save",title:i("build.save"),keys:"mod+s",icon:"check",always:!0,run:()=>{te()}}]),o(ct.Provider,{value:c,children:o(q,{title:I?i("build.new"):s.value.name||i("edit"),parent:I?T:`${T}/${e}`,wide:!0,actions:o($,{look:"primary",busy:s.saving,off:ze,keys:"mod+s",onClick:()=>{te()},children:i("build.save")}),children:o("div",{class:"build",children:[o("div",{class:"build-main",children:[o(mr,{form:s,strict:u.value}),o(fr,{build:c,form:s})]}),o(un,{count:w,unfinished:g,marked:l.value.length>0})]})})})}function mr({form:e,strict:t}){let{name:n,description:r}=e.value;return o("div",{class:"build-names",children:[o(qe,{label:i("build.name"),placeholder:i("build.name_hint"),maxLength:80,value:n,error:e.wrong("name")??(t&&!n.trim()?i("build.name_needed"):void 0),onInput:a=>e.set({name:a})}),o(qe,{label:i("build.description"),optional:xe("form.optional"),maxLength:500,value:r,error:e.wrong("description"),onInput:a=>e.set({description:a})})]})}function fr({build:e,form:t}){let n=h(!1),r=_(null),a=e.whole,s=Y(a),{past:l,next:u}=e.history.value;gr(e,r);let p=d=>{!(d.ctrlKey||d.metaKey)||d.altKey||d.key.toLowerCase()!=="z"||(d.preventDefault(),d.stopPropagation(),d.shiftKey?e.redo():e.undo())},c=t.problem;return o("section",{ref:r,class:"ruling","aria-label":i("build.rule"),onKeyDown:p,children:[o("header",{class:"ruling-head",children:[o("p",{class:"ruling-lead",children:[o(v,{children:i("build.lead_1")}),o(gt,{group:s,path:[]}),o(v,{children:i("build.lead_2")})]}),o("div",{class:"ruling-tools",children:[o(D,{icon:"undo",label:i("build.undo"),keys:"mod+z",off:!l.length&&i("build.undo_none"),onClick:e.undo}),o(D,{icon:"redo",label:i("build.redo"),keys:"mod+shift+z",off:!u.length&&i("build.redo_none"),onClick:e.redo}),o(D,{icon:"braces",label:i("build.json"),onClick:()=>n.value=!0})]})]}),o("div",{class:"ruling-body","data-node":M(a),children:o(ft,{group:s,path:[]})}),c&&e.faults.value.length===0&&!c.field("name")&&!c.field("description")&&o("p",{class:"ruling-wrong",role:"alert",children:c.words}),o("p",{class:"unseen","aria-live":"polite",children:e.told.value}),n.value&&o(sn,{rule:a,onClose:()=>n.value=!1,onUse:d=>e.put(d)})]})}function gr(e,t){let n=e.wish.value;xt(()=>{if(!n)return;if(e.wish.value=null,"element"in n){n.element instanceof HTMLElement&&n.element.isConnected&&n.element.focus();return}let r=t.current?.querySelector(`[data-node="${n.key}"]`);(n.where==="menu"?r?.querySelector(".ruling-menu"):r?.querySelector(".ruling-words :is(input, select:not(.said-select):not([hidden])), .ruling-inner .ruling-add-one")??r?.querySelector(".ruling-words :is(select, button), .ruling-add-one"))?.focus()},[n])}function He({rule:e,words:t}){return o(m,{children:Kt(e,t).map(({text:n,weight:r},a)=>r?o("strong",{dir:"auto",children:n},a):n)})}var yr=250,hr=100;function mn(){let e=K.value.query.get("q")??"",t=br(e),n=ee(),r=ye("campaigns");ce([r&&{id:"new-segment",title:i("new"),icon:"plus",run:()=>N(`${T}/new`)}]);let a=t.data&&!t.data.length&&!e,s=o($,{icon:"plus",look:"primary",onClick:()=>N(`${T}/new`),children:i("new")});return o(q,{title:i("title"),lead:!a&&i("lead"),actions:r&&!a&&s,wide:!0,top:!0,children:[!a&&o(vr,{q:e}),o(F,{load:t,lines:6,children:l=>l.length?o(m,{children:[o(Pe,{label:i("title"),children:l.map(u=>o(wr,{one:u,words:n.data},u.id))}),o(_e,{pages:t})]}):e?o("p",{class:"nothing",role:"status",children:i("none_found")}):o(xr,{may:r,words:n.data})})]})}function br(e){let t=ke(j,{limit:hr}),n=h({}),r=_(t);r.current=t,P(()=>he("segment.updated",l=>{n.value={...n.peek(),[l.id]:l},r.current.data?.some(({id:u})=>u===l.id)||t.refresh()}),[]);let a=l=>{let u=n.value[l.id];return u&&u.version>=l.version?u:l};P(()=>{e&&t.next&&!t.busy&&!t.problem&&t.more()},[e,t.next,t.busy]);let s=({name:l,archived_at:u})=>!u&&l.toLowerCase().includes(e.toLowerCase());return{...t,data:t.data?.map(a).filter(s)??null}}function vr({q:e}){let t=h(e),n=_(null);return ce([{id:"search",title:i("find"),keys:"/",icon:"search",run:()=>n.current?.focus()}]),P(()=>{if(t.value.trim()===e)return;let r=setTimeout(()=>N(re({q:t.value.trim()||null}),{replace:!0}),yr);return()=>clearTimeout(r)},[t.value,e]),o("label",{class:"find",children:[o(R,{name:"search",size:16}),o("span",{class:"unseen",children:i("find")}),o("input",{ref:n,type:"search",placeholder:i("find"),value:t.value,onInput:r=>{t.value=r.currentTarget.value}})]})}function wr({one:e,words:t}){return o(Se,{title:o("span",{dir:"auto",children:e.name}),href:`${T}/${e.id}`,hint:t?o(He,{rule:e.rule,words:t}):" ",actions:o("span",{class:"segment-count",children:[o("strong",{children:k(e.count)}),o("span",{children:e.state==="filling"?ht(e):i("updated",{when:we(e.updated_at,W.value)})})]})})}function ht({progress:e}){return e?i("filling",{percent:Math.floor(e*100)}):i("filling_begins")}function xr({may:e,words:t}){return o("div",{class:"segments-first",children:[o("h2",{children:i("none")}),o("p",{children:i("none_text")}),e?t&&o(_r,{words:t}):o("p",{children:i("none_reader")})]})}var kr={new:"heart",often:"retry",away:"snooze",empty:"plus"};function _r({words:e}){return o("ul",{class:"segment-starts","aria-label":i("starts"),children:Oe(e).map(t=>o("li",{children:o("a",{class:"segment-start",href:`${T}/new?start=${t.id}`,children:[o(R,{name:kr[t.id]}),o("span",{children:[o("strong",{children:t.name}),o("small",{children:t.hint})]})]})},t.id))})}function fn({segment:e}){let t=K.value.query.get("why"),n=_(null);return P(()=>{t&&n.current?.scrollIntoView({block:"nearest"})},[t]),o("section",{ref:n,class:"reasons","aria-label":i("why"),children:[o("h2",{class:"segment-title",children:i("why")}),!t&&o("p",{class:"reasons-lead",children:i("why_lead")}),t&&o(Cr,{segment:e,contact:t},t),o(Pr,{again:!!t})]})}function Pr({again:e}){let t=h(!1),n=h(""),r=_(null),a=()=>{t.value=!1,n.value=""};return o(m,{children:[o($,{innerRef:r,icon:"search",popup:"dialog",expanded:t.value,onClick:()=>{t.value=!t.value},children:i(e?"why_other":"why_find")}),t.value&&o(Rr,{q:n.value,anchor:r,onQuery:s=>{n.value=s},onClose:a})]})}var Sr=200;function Rr({q:e,anchor:t,onQuery:n,onClose:r}){let a=h(e);P(()=>{let u=setTimeout(()=>{a.value=e},Sr);return()=>clearTimeout(u)},[e]);let{data:s}=L(u=>C.get("/contacts",{query:{q:a.value.trim(),limit:20},signal:u}),[a.value]),l=_([]);return s&&(l.current=s.items),o(ae,{anchor:t,label:i("why_find"),placeholder:i("why_placeholder"),found:!0,choices:l.current.map(u=>({id:u.id,label:H(u),hint:u.email??void 0,art:o(oe,{name:H(u),size:24})})),onQuery:n,onClose:r,onPick:({id:u})=>{r(),N(re({why:u}),{replace:!0})}})}function Cr({segment:e,contact:t}){let n=L(s=>C.get(`/contacts/${t}`,{signal:s}),[t]),r=L(s=>C.get(`${j}/${e.id}/why/${t}`,{signal:s}),[e.id,t,e.count,e.version]),a=_(null);return r.data&&(a.current=r.data),o(F,{load:{...r,data:r.data??a.current},children:s=>o("div",{class:"reasons-answer",children:[o("p",{class:B("reasons-said",s.met?"reasons-in":"reasons-out"),children:[o(R,{name:s.met?"check":"cross",size:16}),o("span",{children:[o("a",{href:`/contacts/${t}`,dir:"auto",children:n.data?H(n.data):"…"})," ",i(s.met?"why_in":"why_out"),s.met&&s.entered_at&&` ${i("why_since",{when:ie(s.entered_at,W.value)})}`]})]}),o("ul",{class:"reasons-tree","aria-label":i("why_tree"),children:o(gn,{reason:s.reason})}),o("p",{class:"reasons-foot",children:[i("why_checked",{when:we(s.checked_at,W.value)}),s.next_look_at&&` ${i("why_next",{when:Tt(s.next_look_at,W.value)})}`]})]})})}function gn({reason:e}){return o("li",{class:B("reasons-reason",e.met?"reasons-met":"reasons-unmet"),children:[o("span",{class:"reasons-line",children:[o(R,{name:e.met?"check":"cross",size:14}),o("span",{class:"unseen",children:[i(e.met?"why_met":"why_unmet"),": "]}),o("span",{dir:"auto",children:e.text})]}),e.of&&e.of.length>0&&o("ul",{children:e.of.map((t,n)=>o(gn,{reason:t},n))})]})}var Tr=50;function hn({id:e}){let t=L(a=>C.get(`${j}/${e}`,{signal:a}),[e]),{data:n,put:r}=t;return P(()=>he("segment.updated",a=>a.id===e&&r(a)),[e]),o(q,{title:n?.name??"",parent:T,wide:!0,actions:n&&ye("campaigns")&&o($r,{one:n,onChange:r}),children:o(F,{load:t,children:a=>o(Ar,{one:a,onChange:r})})})}function $r({one:e,onChange:t}){let n=async()=>{try{await C.remove(`${j}/${e.id}`),N(T,{replace:!0}),Q(i("archived",{name:e.name}),{action:{label:pe("toast.undo"),run:()=>{yn(e,t)}}})}catch(r){Ke(r)}};return e.archived_at?o($,{onClick:()=>{yn(e,t)},children:i("restore")}):o(m,{children:[o($,{icon:"edit",onClick:()=>N(`${T}/${e.id}/rule`),children:i("edit")}),o(ve,{label:i("more",{name:e.name}),place:"below-end",items:[{label:i("archive"),icon:"trash",danger:!0,run:()=>{n()}}]})]})}async function yn(e,t){try{t(await C.post(`${j}/${e.id}/restore`)),Q(i("restored",{name:e.name})),N(`${T}/${e.id}`)}catch(n){Ke(n)}}function Ar({one:e}){let t=ee();return o("div",{class:"segment",children:[o("section",{class:"segment-about",children:[e.archived_at&&o("p",{class:"remark remark-plain",children:[o(R,{name:"info",size:16}),i("is_archived")]}),e.description&&o("p",{class:"segment-description",children:e.description}),o("p",{class:"segment-rule",children:t.data&&o(He,{rule:e.rule,words:t.data})}),o("p",{class:"segment-now","aria-live":"polite",children:[o("strong",{children:k(e.count)})," ",i("count",{n:e.count}).replace(k(e.count),"").trim(),e.state==="filling"&&o("span",{class:"segment-filling",children:[" · ",ht(e)]})]})]}),o(Vr,{one:e}),o(fn,{segment:e})]})}function Vr({one:e}){let t=ke(`${j}/${e.id}/contacts`,{limit:Tr}),{refresh:n}=t;return P(n,[e.count,e.version]),o("section",{class:"segment-people","aria-label":i("people"),children:[o("h2",{class:"segment-title",children:i("people")}),o(F,{load:t,children:r=>r.length?o(m,{children:[o(Pe,{label:i("people"),children:r.map(a=>o(Or,{member:a},a.contact.id))}),o(_e,{pages:t})]}):o("div",{class:"segment-nobody",children:[o("strong",{children:i("people_none")}),o("p",{children:i(e.state==="filling"?"people_filling":"people_none_text")})]})})]})}function Or({member:{contact:e,entered_at:t}}){let n=H(e);return o(Se,{art:o(oe,{name:n,size:32}),title:o("span",{dir:"auto",children:n}),href:`/contacts/${e.id}`,hint:e.email??pe(`contact.${e.kind}`),actions:o(m,{children:[o("time",{class:"item-side",dateTime:t,title:Ct(t),children:i("entered",{when:ie(t,W.value)})}),o(D,{icon:"help",size:16,label:i("why_of",{name:n}),onClick:()=>N(re({why:e.id},K.value.path),{replace:!0})})]})})}var bn=`.segment-count {
  display: grid;
  justify-items: end;
  font-variant-numeric: tabular-nums;
  line-height: 18px;

  & strong {
    font-weight: 600;
  }
  & span {
    color: var(--faint);
    font: var(--text-small) var(--sans);
  }
}
.item-hint strong {
  font-weight: 500;
  color: var(--muted);
}
.segments-first {
  max-width: 72ch;

  & > h2 {
    font: 600 var(--text-title) var(--sans);
  }
  & > p {
    margin: 4px 0 20px;
    color: var(--muted);
    text-wrap: pretty;
  }
}
.segment-starts {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 12px;
}
.segment-start {
  display: flex;
  gap: 12px;
  height: 100%;
  padding: 12px 14px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  color: var(--text);
  text-decoration: none;

  &:hover {
    background: var(--hover);
  }
  & .icon {
    flex: none;
    margin-top: 1px;
    color: var(--accent);
  }
  & strong {
    display: block;
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  & small {
    color: var(--muted);
    font: var(--text-small) var(--sans);
  }
}
.segment {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 340px;
  grid-template-areas: "about about" "people why";
  gap: 24px 40px;
}
.segment-about {
  grid-area: about;
  display: grid;
  gap: 6px;
}
.segment-description {
  color: var(--muted);
}
.segment-rule {
  min-height: 22px;
  font: 15px / 24px var(--sans);
  text-wrap: pretty;
  overflow-wrap: anywhere;

  & strong {
    padding: 1px 5px;
    border-radius: 5px;
    background: var(--accent-soft);
    font-weight: 500;
  }
}
.segment-now {
  color: var(--muted);
  font-variant-numeric: tabular-nums;

  & strong {
    color: var(--text);
    font: 600 var(--text-title) var(--sans);
  }
}
.segment-filling {
  color: var(--soon);
}
.segment-title {
  margin-bottom: 8px;
  font: 600 var(--text-read) var(--sans);
}
.segment-people {
  grid-area: people;
  min-width: 0;
}
.segment-nobody {
  padding: 16px 0;
  border-top: 1px solid var(--line);

  & strong {
    font-weight: 500;
  }
  & p {
    color: var(--muted);
  }
}
.reasons {
  grid-area: why;
  align-self: start;
  position: sticky;
  top: 24px;
  min-width: 0;
}
.reasons-lead {
  margin-bottom: 12px;
  color: var(--muted);
  text-wrap: pretty;
}
.reasons-answer {
  margin-bottom: 12px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
}
.reasons-said {
  display: flex;
  gap: 8px;
  padding: 10px 14px;
  border-bottom: 1px solid var(--line);

  & .icon {
    flex: none;
    margin-top: 2px;
  }
  & a {
    color: inherit;
    font-weight: 600;
  }
}
.reasons-in .icon,
.reasons-met > .reasons-line .icon {
  color: var(--accent);
}
.reasons-out .icon,
.reasons-unmet > .reasons-line .icon {
  color: var(--late);
}
.reasons-tree {
  padding: 8px 14px;

  & ul {
    margin: 0 0 0 6px;
    padding-inline-start: 14px;
    border-inline-start: 1px solid var(--line);
  }
}
.reasons-line {
  display: flex;
  gap: 8px;
  padding: 3px 0;
  overflow-wrap: anywhere;

  & .icon {
    flex: none;
    margin-top: 3px;
  }
}
.reasons-unmet > .reasons-line {
  color: var(--muted);
}
.reasons-foot {
  padding: 0 14px 10px;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
@media (max-width: 999px) {
  .segment {
    grid-template-columns: minmax(0, 1fr);
    grid-template-areas: "about" "why" "people";
  }
  .reasons {
    position: static;
  }
}
@media (max-width: 599px) {
  .segment-starts {
    grid-template-columns: minmax(0, 1fr);
  }
}
`;be(bn);function Nr({params:e}){return e.id==="new"?o(dn,{}):e.id&&e.part==="rule"?o(pn,{id:e.id},e.id):e.id?o(hn,{id:e.id},e.id):o(mn,{})}export{Nr as default};
