import{c as E}from"./chunk-62ZXONBJ.js";import{b as Z}from"./chunk-MCZP4U26.js";import{b as Q}from"./chunk-NHIJVLUJ.js";import{a as J}from"./chunk-LX4F2O4S.js";import{A as I,B as Y,E as c,H as F,Ha as f,I as j,L as G,Va as U,Wa as x,Xa as V,Ya as K,_a as M,cb as X,i as W,m as O,n as k,p as A,q as _,r as S,s as L,wb as N,x as H,y as q,z as T}from"./chunk-4ZCJDYDU.js";import{e as h,g as z,i as e}from"./chunk-TPRYZOAO.js";function w(t){let o=t.replace(/^#?(.)(.)(.)$/,"$1$1$2$2$3$3").replace("#",""),r=/^[0-9a-f]{6}$/i.test(o)?Number.parseInt(o,16):null;return r===null?null:[r>>16,r>>8&255,r&255]}function b(t){return`#${t.map(o=>Math.round(o).toString(16).padStart(2,"0")).join("")}`}function P(t,o,r){return t.map((n,a)=>n+(o[a]-n)*r)}function ee(t){let[o,r,n]=t.map(a=>{let s=a/255;return s<=.04045?s/12.92:((s+.055)/1.055)**2.4});return .2126*o+.7152*r+.0722*n}function g(t,o){let[r,n]=[ee(t),ee(o)].sort((a,s)=>a-s);return(n+.05)/(r+.05)}var $=[0,0,0],v=[255,255,255];function B(t,o,r=4.5){let n=g(o,$)>g(o,v)?$:v;for(let a=0;a<=20;a++){let s=P(t,n,a/20);if(g(s,o)>=r)return s}return n}function me(t){return g(t,v)>=4.5?v:B(P(t,$,.85),t)}var fe={light:v,dark:[22,27,33]},xe={light:[248,248,246],dark:[22,27,33]},be=[13,118,110];function te(t,o){let r=w(t)??be,n=B(r,xe[o],1.25),a=me(n),s=P(fe[o],n,o==="light"?.1:.2);return{accent:b(n),accent_strong:b(P(n,a,.14)),on_accent:b(a),accent_text:b(B(n,s)),accent_soft:b(s)}}var oe={title:"Channels",lead:"Where customers write to you. Everything arrives in one inbox.",new:"Connect a channel",none:"No channels yet",none_text:"Begin with a web messenger, a chat on your own site: two minutes and a few lines of code.",gone:"This channel was taken out of use",gone_text:"Its conversations stay in the inbox.","badge.waits":"Waiting for the first event","badge.resting":"Resting","badge.untried":"Not checked yet","badge.limited":"Limited","badge.broken":"Does not work","badge.good":"Works","badge.paused":"Promotion paused","connect.title":"Connect a channel","connect.lead":"Whatever people write on arrives in the same inbox, and what you send follows that platform’s rules by itself.","connect.one":"Connect {type}","connect.example":"{type} of the shop","connect.sealed":"Secrets are kept encrypted and are never shown again.","connect.policy_hint":"It can be changed later.","connect.needs":"Fill in: {field}.","connect.do":"Connect and check","connect.done":"{name} is kept. Now it is tried.","type.web":"A chat on your own site. Two minutes and a few lines of code.","type.whatsapp":"Your number on the WhatsApp Business Platform.","type.messenger":"What people write to your Facebook Page.","type.instagram":"Direct messages to your professional account.","type.telegram":"A bot of yours that people write to.","type.email":"A mailbox: letters come in, answers go out in the same thread.","type.sms":"A phone number at Twilio, or at whoever speaks as Twilio does.","type.rcs":"Your agent for RCS for Business.","type.webpush":"Short notices in the browsers of people who asked for them.","account.title":"The {type} account","account.lead":"As you filled it in. When you change something here, the account is tried again.","account.name_hint":"For your team: contacts do not see it.","account.location_hint":"Its opening hours and its time zone count.","field.looks_like":"It looks like {example}.","field.looks_wrong":"That does not look right.","steps.title":"What to do for {type}","steps.hook_url":"Webhook URL","steps.verify_token":"Verify token","steps.value":"Copy this","steps.later":"You get it in the next step.","guide.label":"How far you are","guide.fill":"Fill in","guide.check":"Check","guide.first":"First event","health.title":"Does it work?","health.trying":"Trying the account…","health.check":"Check again","health.check_it":"Try this account","health.again":"Try again","health.correct":"Correct what was filled in","health.code":"Code {code}","health.good":"It works","health.good_as":"It works: {address}","health.limited":"It works, with limits","health.broken":"It does not work","health.untried":"Not checked yet","health.untried_text":"A check asks the provider whether the account works, and sets up what it lets us.","health.resting":"Resting until {time}","health.resting_text":"The provider asked for a pause. What waits goes by itself afterwards.","health.checked":"Checked {when}.","health.until":"Until {time}.","people.title":"People a day","people.left":"{left} of {limit} are left: so many people who have not written in the last 24 hours may get a template in a day.","people.none_left":"All {limit} are taken; the next place is free at {time}. What is sent to more people waits.","people.provider":"The provider tells this limit.","people.form":"You set this limit in Details.","people.policy":"The provider has not told a limit yet, so the smallest one counts.","first.title":"The first event","first.waiting":"Waiting for the first event.","first.waiting_text":"Write to it from a phone of your own: this changes by itself.","first.waiting_at":"Write to {address} from a phone of your own: this changes by itself.","first.here":"Events arrive.","first.here_text":"The first one came {when}.","secrets.title":"Secrets","secrets.lead":"They are kept encrypted and never shown. Replace one when it has expired or was seen by somebody.","secrets.kept":"Kept encrypted","secrets.replace":"Replace","secrets.replaced":"{name} replaced","promotion.title":"Promotion","promotion.lead":"Platforms restrict businesses whose messages people run away from. Before it comes to that, promotion on this channel is paused for a day. Answers always go.","promotion.on":"Promotion may go out","promotion.on_text":"It is paused by itself when too many contacts leave or report.","promotion.paused":"Paused until {time}","promotion.pause":"Pause","promotion.resume":"Go on","promotion.pause_done":"Promotion is paused for a day","promotion.resume_done":"Promotion goes on","promotion.week":"The last seven days","promotion.few":{one:"One contact got promotion. From {enough} on it can be told how they take it.",other:"{n} contacts got promotion. From {enough} on it can be told how they take it."},"promotion.good":"{n} contacts got promotion, and they take it well.","promotion.falling":"{n} contacts got promotion, and more of them leave than is good. Send less, or to fewer.","promotion.bad":"{n} contacts got promotion, and too many of them left or reported it.","promotion.leaving":"Left, of a hundred","promotion.reporting":"Blocked or reported, of a hundred","promotion.of":"{value} (paused from {most})","left.stop_word":"Wrote a stop word","left.unsubscribe":"Unsubscribed","left.block":"Blocked you","left.complaint":"Reported as spam","left.delete":"Deleted the conversation","left.mute":"Muted you","left.close":"Closed the conversation","left.provider":"Told by the provider","templates.title":"Templates","templates.lead":"Messages that the provider approves beforehand. They may be sent when nothing else may. Write them at the provider: they come here by themselves every hour.","templates.sync":"Fetch now","templates.synced":"Fetched {when}","templates.none":"No templates yet","templates.none_text":"Write one at the provider. Once it is approved, it can be sent from here.","templates.find":"Find a template","templates.not_found":"No template has these words.","template.approved":"Approved","template.pending":"In review","template.rejected":"Rejected","template.paused":"Paused","template.disabled":"Disabled","template.reason":"The provider says: {reason}","quality.green":"People take it well","quality.yellow":"Some people report it","quality.red":"Many people report it: it may be paused","odd.title":"Not understood","odd.lead":"What the provider sent and Rejoinder could not read. Nothing of it is lost, and nothing else was held up.","odd.none":"Everything was understood","odd.none_text":"What cannot be read would be kept here, whole.","odd.raw":"What was sent","odd.settle":"Seen to","odd.settled":"Noted as seen to","kind.web":"Web messenger",seen:"Seen {when}",never_seen:"Not installed yet",new_name:"Name",new_name_hint:"Visitors see it at the top of the messenger.",location:"Location",location_none:"No location",location_hint:"Its opening hours are the messenger's.",created:"{name} added. Give it a look, then install it.","tab.look":"Look","tab.greeting":"Greeting","tab.rules":"Rules","tab.security":"Security","tab.install":"Install","tab.connection":"Connection","tab.details":"Account","tab.templates":"Templates","tab.promotion":"Promotion","tab.oddities":"Not understood",tabs:"Parts of this channel","preview.title":"Preview","preview.tools":"Preview as","preview.light":"Light","preview.dark":"Dark","preview.desktop":"Desktop","preview.phone":"Phone","preview.label":"The messenger of {name}, as visitors see it",look:"Look","look.accent":"Colour","look.accent_hint":"Words on it turn black or white by themselves, so that everybody can read them.","look.accent_light":"It is light, so the messenger uses a darker shade of it where the page is white.","look.accent_wrong":"Write a colour like #0d766e.","look.accent_pick":"Pick a colour","look.accent_take":"Take {color}","look.position":"Corner","look.right":"Bottom right","look.left":"Bottom left","look.theme":"Light or dark","look.auto":"As the visitor's device is","look.light":"Always light","look.dark":"Always dark","look.more":"Logo, font and distance","look.offset_x":"Distance from the side, in pixels","look.offset_y":"Distance from the bottom, in pixels","look.font":"Font","look.font_system":"The device's own","look.font_page":"Your site's font","look.font_serif":"Serif","look.font_round":"Rounded","look.logo":"Logo","look.logo_choose":"Choose an image","look.logo_other":"Choose another","look.logo_remove":"Remove","look.logo_hint":"Shown in place of the name, 32 pixels high. Light on transparent looks best on your colour.","look.faces":"Show your teammates' faces","look.faces_hint":"Up to three who are not away.",greeting:"Greeting","greeting.lead":"The first page of the messenger, in each language that your visitors speak. A language left empty shows the English words, or ours where there are none.","greeting.title":"Headline","greeting.title_example":"Hi there 👋","greeting.text":"Text","greeting.text_example":"Ask us anything.","greeting.languages":"Language of the words",starters:"Conversation starters","starters.lead":"Questions that a visitor sends with one press. They disappear once a conversation is open.","starters.nth":"Starter {n}","starters.add":"Add a starter","starters.most":"Five are enough to choose from.","starters.up":"Move starter {n} up","starters.first":"It is the first.","starters.remove":"Remove starter {n}",rules:"What may be sent, and when","rules.lead":"A messenger follows one of two sets of rules. Every message passes them before it leaves, whoever wrote it.","rules.lead_account":"The rules of the platform. Every message passes them before it leaves, whoever wrote it.","rules.policy":"Rules","rules.web-24h":"24 hours, then one follow-up","rules.web-24h_text":"You can answer for a day after a visitor's last message. Then one more message may go out until they write again. It is how the big messaging platforms count, so your team works the same everywhere.","rules.web-30d":"30 days","rules.web-30d_text":"You can answer for a month after a visitor's last message. Good for slow matters: repairs, orders made to measure, travel.","rules.all":"All of its rules",origins:"Where the messenger may appear","origins.lead":"The sites that may show it. Without any, every site may.","origins.label":"Sites","origins.hint":"One a line, with https:// and no path.","origins.wrong":"“{line}” is no address of a site. Write it like https://shop.example.com.",secret:"Signed identity","secret.lead":"Your server signs who is signed in, so that nobody can read another's conversations by naming their id. As soon as a secret is set, the messenger accepts no identity without a signature. Visitors who are not signed in still can write.","secret.on":"Signatures are required.","secret.off":"Signatures are not required: anybody can claim to be anybody.","secret.make":"Make a secret","secret.only":"Only for who has signed in","secret.only_hint":"Visitors without a signed identity are asked to sign in on your site first.","secret.again":"Make a new secret","secret.again_ask":"Make a new secret?","secret.again_text":"The old one stops working at once: signed-in visitors cannot be recognized until your server uses the new one.","secret.remove":"Stop requiring signatures","secret.remove_ask":"Stop requiring signatures?","secret.remove_text":"Anybody who opens the messenger can then claim to be any of your customers, and read what they wrote.","secret.title":"The secret","secret.keep":"Keep it on your server, never in a page. This is how a signature is made with it:","secret.language":"Programming language","secret.page":"The page hands the signature over when it starts the messenger:","install.where":"Paste it before {tag} on every page that shall show the messenger.","install.snippet":"The snippet","install.worker_where":"For notifications, put this line in a file {file} at the root of your site. The snippet names it already.","install.worker":"The worker","install.no_push":"Visitors who left can be told of answers in their browser: connect {push}.","install.push":"web push","install.waiting":"Waiting for the first page.","install.waiting_text":"Open your site in another tab: this changes by itself.","install.now":"It works.","install.seen":"Installed.","install.seen_on":"Last seen {when} on {where}.","install.seen_when":"Last seen {when}.",general:"Name and place",delete:"Delete this channel",delete_lead:"The messenger disappears from every page. Its conversations stay in the inbox.",delete_lead_account:"Nothing arrives from it and nothing is sent on it any more. Its conversations stay in the inbox.",delete_do:"Delete channel",delete_ask:"Delete {name}?",delete_ask_text:"Visitors can no longer write through it, and answers that wait to be sent are dropped. This cannot be undone.",delete_ask_account:"Messages that contacts write there no longer arrive, and answers that wait to be sent are dropped. This cannot be undone.",deleted:"{name} deleted","rules.stricter":"Stricter on this channel","rules.stricter_lead":"On top of what the workspace has set. The stricter of the two holds."};var i=O(oe);var we=3e3;function nt({channel:t}){let o=X(a=>H.get(`/channels/${t}/snippet`,{signal:a}),[t]),r=c(j()),{refresh:n}=o;return T(()=>{let a=setInterval(()=>{document.hidden||n()},we);return()=>clearInterval(a)},[n]),e(Q,{load:o,children:a=>e("div",{class:"install",children:[e("p",{children:k(i("install.where",{tag:"{tag}"}),{tag:e("code",{class:"inline-code",children:"</body>"})})}),e(E,{text:a.html,label:i("install.snippet")}),a.worker?e(h,{children:[e("p",{children:k(i("install.worker_where"),{file:e("code",{class:"inline-code",children:"/rejoinder-sw.js"})})}),e(E,{text:a.worker,label:i("install.worker")})]}):e("p",{children:k(i("install.no_push"),{push:e("a",{href:"/settings/channels/new/webpush",children:i("install.push")})})}),e(ye,{snippet:a,began:r.value})]})})}function ye({snippet:{seen_at:t,seen_url:o},began:r}){if(!t)return e("p",{class:"remark remark-plain",role:"status",children:[e("span",{class:"pulse","aria-hidden":"true"}),e("span",{children:[e("strong",{children:i("install.waiting")})," ",i("install.waiting_text")]})]});let n=Date.parse(t)>=r,a=o?ke(o):null;return e("p",{class:"remark remark-good",role:"status",children:[e(_,{name:"check",size:16}),e("span",{children:[e("strong",{children:n?i("install.now"):i("install.seen")})," ",a?i("install.seen_on",{when:N(t,F.value),where:a}):i("install.seen_when",{when:N(t,F.value)})]})]})}function ke(t){try{let{host:o,pathname:r}=new URL(t);return o+(r==="/"?"":r)}catch{return t}}var ne=`.types {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 12px;
}
.type {
  position: relative;
  display: flex;
  align-items: start;
  gap: 12px;
  padding: 14px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  transition: border-color var(--quick) var(--ease);

  &:hover {
    border-color: var(--edge);
    background: var(--hover);
  }
  & .item-link {
    font-weight: 600;
  }
  & .item-link:focus-visible::after {
    border-radius: var(--radius-2);
  }
}
.type-text {
  margin-top: 2px;
  color: var(--muted);
  text-wrap: pretty;
}

.connect {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(300px, 380px);
  gap: 40px;
  align-items: start;
}
.connect-side {
  position: sticky;
  top: 0;
  display: grid;
  gap: 16px;
  padding: 20px;
  border-radius: var(--radius-2);
  background: var(--bg);
}
.connect-wrong {
  margin-bottom: 12px;
}

.guide {
  display: flex;
  flex-wrap: wrap;
  gap: 8px 0;
  margin-bottom: 24px;
  color: var(--faint);
}
.connect > .guide {
  grid-column: 1 / -1;
  margin-bottom: -16px;
}
.guide-stage {
  display: flex;
  align-items: center;
  gap: 8px;

  & + &::before {
    content: "";
    width: 32px;
    height: 1px;
    margin-inline: 12px 4px;
    background: var(--line);
  }
}
.guide-dot {
  display: grid;
  place-items: center;
  width: 22px;
  height: 22px;
  border: 1px solid var(--line);
  border-radius: 50%;
  font: 600 var(--text-small) var(--sans);
}
.guide-now {
  color: var(--text);
  font-weight: 600;

  & .guide-dot {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
}
.guide-done {
  color: var(--muted);

  & .guide-dot {
    border-color: transparent;
    background: var(--accent-soft);
    color: var(--accent);
  }
}
.fold-sign {
  flex: none;
  align-self: center;
  color: var(--faint);
  transition: rotate var(--quick) var(--ease);
}
[open] > summary .fold-sign {
  rotate: 90deg;
}
.fold-inside {
  padding-top: 12px;
}

.steps {
  display: grid;
  gap: 18px;
  counter-reset: step;
}
.step {
  display: grid;
  gap: 8px;
  position: relative;
  padding-inline-start: 32px;
  counter-increment: step;
  text-wrap: pretty;

  &::before {
    content: counter(step);
    position: absolute;
    left: 0;
    top: -1px;
    display: grid;
    place-items: center;
    width: 22px;
    height: 22px;
    border: 1px solid var(--line);
    border-radius: 50%;
    background: var(--surface);
    color: var(--muted);
    font: 600 var(--text-small) var(--sans);
  }
}
.step-later {
  color: var(--faint);
  font: var(--text-small) var(--sans);
}

.health {
  display: flex;
  align-items: start;
  gap: 12px;
  min-height: 60px;
  padding: 12px 12px 12px 14px;
  border-radius: var(--radius-2);
  background: var(--sunken);
  color: var(--muted);

  & > .icon {
    flex: none;
    margin-top: 1px;
  }
}
.health-words {
  flex: 1;
  min-width: 0;
  overflow-wrap: anywhere;
}
.health-title {
  color: var(--text);
  font-weight: 600;
}
.health-text {
  color: var(--text);
  text-wrap: pretty;
}
.health-code {
  font: 12px / 18px var(--mono);
}
.health .button-quiet {
  margin: 4px 0 0 -10px;
}
.health-accent {
  background: var(--accent-soft);

  & > .icon {
    color: var(--accent);
  }
}
.health-soon {
  background: var(--soon-soft);

  & > .icon,
  & .health-code {
    color: var(--soon);
  }
}
.health-late {
  background: var(--late-soft);

  & > .icon,
  & .health-code {
    color: var(--late);
  }
}

.rules-only {
  font-weight: 600;
}
.secret-new {
  flex: 1;
  display: grid;
  gap: 12px;
  padding: 8px 0;
}

.mood {
  text-wrap: pretty;
}
.meter {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 6px 12px;
}
.meter-label {
  font-weight: 500;
}
.meter-value {
  color: var(--muted);
  font-variant-numeric: tabular-nums;
}
.meter-bar {
  position: relative;
  grid-column: 1 / -1;
  height: 8px;
  border-radius: var(--radius-full);
  background: var(--sunken);
}
.meter-part {
  position: absolute;
  inset: 0 auto 0 0;
  min-width: 4px;
  border-radius: var(--radius-full);
}
.meter-accent {
  background: var(--accent);
}
.meter-soon {
  background: var(--soon);
}
.meter-late {
  background: var(--late);
}
.meter-most {
  position: absolute;
  top: -4px;
  bottom: -4px;
  width: 2px;
  margin-left: -1px;
  border-radius: 1px;
  background: var(--text);
}
.left-by {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
  gap: 4px 24px;
  padding-top: 8px;
  border-top: 1px solid var(--line);

  & div {
    display: flex;
    justify-content: space-between;
    gap: 12px;
  }
  & dt {
    color: var(--muted);
  }
  & dd {
    font-variant-numeric: tabular-nums;
  }
}

.template {
  border-bottom: 1px solid var(--line);

  & summary {
    display: grid;
    gap: 2px;
    padding: 10px 0;
    list-style: none;
    cursor: pointer;
  }
  & summary::-webkit-details-marker {
    display: none;
  }
  & summary:hover .template-name {
    color: var(--accent);
  }
}
.template-head {
  display: flex;
  align-items: center;
  gap: 8px;
  min-width: 0;
}
.template-name {
  min-width: 0;
  font-weight: 500;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.template-category {
  flex: 1;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.template-line {
  padding-inline-start: 22px;
  color: var(--faint);
  font: var(--text-small) var(--sans);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.template [open] .template-line {
  display: none;
}
.quality {
  flex: none;
  width: 10px;
  height: 10px;
  border-radius: 50%;
}
.quality-green {
  background: var(--accent);
}
.quality-yellow {
  background: var(--soon);
}
.quality-red {
  background: var(--late);
}
.template-whole {
  display: grid;
  gap: 8px;
  max-width: 440px;
  margin: 0 0 14px 22px;
  padding: 12px 14px;
  border-radius: var(--radius-2);
  background: var(--bg);
  white-space: pre-line;
  overflow-wrap: anywhere;

  & mark {
    padding: 0 3px;
    border-radius: 3px;
    background: var(--accent-soft);
    color: var(--accent);
  }
}
.template-header {
  font-weight: 600;
}
.template-footer {
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.template-buttons {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;

  & span {
    padding: 3px 10px;
    border: 1px solid var(--line);
    border-radius: var(--radius-full);
    background: var(--surface);
    color: var(--accent);
    font: 500 var(--text-small) var(--sans);
  }
}

.odd {
  display: flex;
  align-items: start;
  gap: 12px;
  padding: 8px 0;
  border-bottom: 1px solid var(--line);

  & details {
    flex: 1;
    min-width: 0;
  }
  & summary {
    display: flex;
    align-items: baseline;
    gap: 10px;
    min-height: 32px;
    padding-top: 6px;
    cursor: pointer;
  }
  & time {
    flex: none;
    margin-inline-start: auto;
    color: var(--faint);
    font: var(--text-small) var(--sans);
  }
  & .code {
    margin: 8px 0 4px;
  }
}
.odd-kind {
  flex: none;
  font: 12px / 18px var(--mono);
}
.odd-why {
  min-width: 0;
  color: var(--muted);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
@media (max-width: 900px) {
  .connect {
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .connect > .guide {
    margin-bottom: -8px;
  }
  .connect-side {
    position: static;
    grid-row: 2;
    padding: 16px;
  }
}
@media (max-width: 759px) {
  .guide-stage + .guide-stage::before {
    width: 12px;
    margin-inline: 8px 0;
  }
  .types {
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .health {
    flex-wrap: wrap;
  }
  .health > .button {
    margin-inline-start: 30px;
  }
  .template-category {
    flex: 1 1 auto;
  }
  .odd {
    flex-wrap: wrap;
  }
  .odd-why {
    display: none;
  }
  .odd details {
    flex-basis: 100%;
  }
}
`;var re=`.accent {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
}
.accent-well {
  width: 34px;
  height: 34px;
  padding: 0;
  border: 1px solid var(--edge);
  border-radius: var(--radius-1);
  background: none;
  overflow: hidden;
  cursor: pointer;

  &::-webkit-color-swatch-wrapper {
    padding: 0;
  }
  &::-webkit-color-swatch {
    border: 0;
  }
  &::-moz-color-swatch {
    border: 0;
  }
}
.accent .accent-hex {
  width: 96px;
  font-variant-numeric: tabular-nums;
}
.accent-swatches {
  display: flex;
  gap: 2px;
}
.accent-swatch {
  width: 24px;
  height: 24px;
  padding: 0;
  border: 3px solid var(--surface);
  border-radius: 50%;
  cursor: pointer;

  &[aria-pressed="true"] {
    box-shadow: 0 0 0 2px var(--text);
  }
}
.logo-field {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
}
.logo-shown {
  height: 32px;
  max-width: 150px;
  padding: 2px;
  border-radius: var(--radius-1);
  background: var(--accent);
  object-fit: contain;
}
.logo-choose:focus-within {
  outline: var(--focus);
  outline-offset: 2px;
}
.starters {
  display: grid;
  gap: 8px;
}
.starters-line {
  display: flex;
  align-items: start;
  gap: 4px;

  & .field {
    flex: 1;
  }
}
.install {
  display: grid;
  gap: 16px;
  grid-template-columns: minmax(0, 1fr);
}
.pulse {
  flex: none;
  width: 8px;
  height: 8px;
  margin: 6px 4px;
  border-radius: 50%;
  background: var(--accent);
  animation: pulse 1.6s infinite;
}
@keyframes pulse {
  50% {
    opacity: 0.25;
  }
}
.with-preview {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(320px, 400px);
  gap: 32px;
  align-items: start;
}
.preview-side {
  position: sticky;
  top: 0;
}
.preview-fold {
  display: none;
}
@media (max-width: 1080px) {
  .with-preview {
    grid-template-columns: minmax(0, 1fr);
  }
  .preview-side {
    position: static;
    grid-row: 1;
  }
}
.channel-mark {
  display: grid;
  place-items: center;
  flex: none;
  width: 30px;
  height: 30px;
  border-radius: 50%;
}
.narrow {
  max-width: 680px;
}
.fold {
  margin-bottom: 28px;

  & summary {
    padding: 6px 0;
    color: var(--accent);
    cursor: pointer;
  }
}
@media (max-width: 1080px) {
  .preview-fold {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    width: 100%;
    min-height: 40px;
    margin-bottom: 8px;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius-2);
    background: none;
    color: var(--text);
    font: 500 var(--text-body) var(--sans);
    cursor: pointer;
  }
  .preview-folded .preview-inside {
    display: none;
  }
  .preview-inside {
    margin-bottom: 24px;
  }
}
`;f(re);f(ne);var Te=5;function gt({settings:t,language:o,onChange:r,wrong:n}){let a=t.greeting[o]??{title:"",text:""},s=p=>r({greeting:{...t.greeting,[o]:{...a,...p}}});return e(h,{children:[e(x,{label:i("greeting.title"),value:a.title,maxLength:80,placeholder:i("greeting.title_example"),error:n(`greeting.${o}.title`),onInput:p=>s({title:p})}),e(V,{label:i("greeting.text"),value:a.text,maxLength:300,rows:2,placeholder:i("greeting.text_example"),error:n(`greeting.${o}.text`),onInput:p=>s({text:p})})]})}function mt({settings:t,language:o,onChange:r,wrong:n}){let a=t.starters[o]??[],s=p=>r({starters:{...t.starters,[o]:p}});return e("div",{class:"starters",children:[a.map((p,l)=>e("div",{class:"starters-line",children:[e(x,{label:i("starters.nth",{n:l+1}),quietLabel:!0,value:p,maxLength:80,error:n(`starters.${o}.${l}`),onInput:y=>s(a.map((d,m)=>m===l?y:d))}),e(L,{icon:"up",label:i("starters.up",{n:l+1}),off:l===0&&i("starters.first"),onClick:()=>s(Pe(a,l,l-1))}),e(L,{icon:"cross",label:i("starters.remove",{n:l+1}),onClick:()=>s(a.filter((y,d)=>d!==l))})]},l)),e("div",{children:e(S,{icon:"plus",off:a.length>=Te&&i("starters.most"),onClick:()=>s([...a,""]),children:i("starters.add")})})]})}function Pe(t,o,r){let n=[...t];return[n[o],n[r]]=[t[r],t[o]],n}var Re=["#0d766e","#1d4ed8","#6d28d9","#be185d","#bf3b26","#b45309","#15803d","#12161c"];function Pt({look:t,onChange:o,wrong:r}){return e(h,{children:[e(Ce,{value:t.accent,onInput:n=>o({accent:n}),error:r("look.accent")}),e("div",{class:"fields",children:[e(M,{label:i("look.position"),name:"position",value:t.position,options:[{value:"right",label:i("look.right")},{value:"left",label:i("look.left")}],onInput:n=>o({position:n})}),e(M,{label:i("look.theme"),name:"theme",value:t.theme,options:[{value:"auto",label:i("look.auto")},{value:"light",label:i("look.light")},{value:"dark",label:i("look.dark")}],onInput:n=>o({theme:n})})]})]})}function Rt({look:t,onChange:o,wrong:r}){let a=D.some(({value:s})=>s===(t.font??""))?D:[...D,{value:t.font??"",label:t.font??""}];return e(h,{children:[e(We,{look:t,onChange:o}),e(Z,{children:[["offset_x","offset_y"].map(s=>e(x,{label:i(`look.${s}`),type:"number",min:"0",max:"400",value:String(t[s]),error:r(`look.${s}`),onInput:p=>o({[s]:Math.max(0,Math.min(400,Number(p)||0))})},s)),e(K,{label:i("look.font"),value:t.font??"",options:a,onInput:s=>o({font:s})})]})]})}var D=[{value:"",label:i("look.font_system")},{value:"inherit",label:i("look.font_page")},{value:"Georgia, 'Times New Roman', serif",label:i("look.font_serif")},{value:"ui-rounded, 'SF Pro Rounded', 'Nunito', system-ui, sans-serif",label:i("look.font_round")}];function Ce({value:t,onInput:o,error:r}){let n=c(null),a="look-accent",s=w(t),p=s&&g(s,[255,255,255])<3,l=n.value!==null&&!w(n.value)?i("look.accent_wrong"):r,y=d=>{if(n.value=d,!w(d))return;let m=/^#?[0-9a-f]{3}$/i.test(d)?d.replace(/[0-9a-f]/gi,"$&$&"):d;o(m.startsWith("#")?m.toLowerCase():`#${m.toLowerCase()}`)};return e(U,{id:a,label:i("look.accent"),hint:p?i("look.accent_light"):i("look.accent_hint"),error:l,children:e("div",{class:"accent",children:[e("input",{class:"accent-well",type:"color","aria-label":i("look.accent_pick"),value:t,onInput:d=>{n.value=null,o(d.currentTarget.value)}}),e("input",{id:a,class:"field-input accent-hex",type:"text",spellcheck:!1,autocomplete:"off",value:n.value??t,"aria-invalid":l?!0:void 0,"aria-describedby":`${a}-more`,onInput:d=>y(d.currentTarget.value),onBlur:()=>{l||(n.value=null)}}),e("span",{class:"accent-swatches",children:Re.map(d=>e("button",{type:"button",class:"accent-swatch",style:{background:d},"aria-label":i("look.accent_take",{color:d}),"aria-pressed":d===t,onClick:()=>{n.value=null,o(d)}},d))})]})})}function We({look:t,onChange:o}){let r=c(!1),n=async a=>{if(a){r.value=!0;try{let s=await q("/files",a,()=>{},new AbortController().signal);o({logo_file_id:s.id,logo_url:s.url})}catch(s){G(s)}r.value=!1}};return e("div",{class:"field",children:[e("span",{class:"field-label",children:i("look.logo")}),e("div",{class:"logo-field",children:[t.logo_url&&e("img",{class:"logo-shown",src:t.logo_url,alt:i("look.logo")}),e("label",{class:"button logo-choose","aria-busy":r.value,children:[t.logo_url?i("look.logo_other"):i("look.logo_choose"),e("input",{class:"unseen",type:"file",accept:"image/png,image/jpeg,image/webp,image/gif",onChange:a=>{n(a.currentTarget.files?.[0])}})]}),t.logo_url&&e(S,{look:"quiet",onClick:()=>o({logo_file_id:null,logo_url:null}),children:i("look.logo_remove")})]}),e("p",{class:"field-hint",children:i("look.logo_hint")})]})}var ae=`/* The host page may say anything about our element: what is important here wins over what is important there. */
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483000 !important;
  width: 0 !important;
  height: 0 !important;
}
@media print {
  :host {
    display: none !important;
  }
}

/* Roles as in shared/tokens.css; the accent's come from the business's colour. */
.root {
  --bg: #f8f8f6;
  --surface: #fff;
  --sunken: #f0f0ed;
  --line: #e4e4df;
  --edge: #868e98;
  --text: #12161c;
  --muted: #4d5663;
  --faint: #656e7b;
  --late: #bf3b26;
  --late-soft: #fdf0ec;
  --soon: #8f5a00;
  --soon-soft: #fdf4e0;
  --hover: #12161c0b;
  --lift: 0 0 0 1px #12161c0d, 0 12px 40px #12161c38;
  --focus: 2px solid var(--accent-text);
  --sans: var(--font, system-ui, "Noto Sans", sans-serif);
  --notch: 0px;
  --home-bar: 0px;
  color-scheme: light;
  font: 14px / 20px var(--sans);
  color: var(--text);
}
.root[data-theme="dark"] {
  --bg: #0f1317;
  --surface: #161b21;
  --sunken: #1d242b;
  --line: #2a323b;
  --edge: #67717d;
  --text: #eceff2;
  --muted: #a9b2bd;
  --faint: #8f99a6;
  --late: #ff8c73;
  --late-soft: #3a1a13;
  --soon: #f0bd5e;
  --soon-soft: #33270f;
  --hover: #eceff20f;
  --lift: 0 0 0 1px #eceff21a, 0 12px 40px #000a;
  color-scheme: dark;
}

*,
::before,
::after {
  box-sizing: border-box;
}
button,
h1,
h2,
p,
ul,
fieldset {
  font: inherit;
  color: inherit;
  margin: 0;
  padding: 0;
  border: 0;
  background: none;
  text-align: start;
  list-style: none;
}
button {
  cursor: pointer;
  -webkit-tap-highlight-color: transparent;
}
:focus-visible {
  outline: var(--focus);
  outline-offset: -2px;
}
svg {
  display: block;
  flex: none;
  width: 20px;
  height: 20px;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.7;
  stroke-linecap: round;
  stroke-linejoin: round;
}
small {
  font-size: 13px;
  line-height: 18px;
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}

/* Things that centre what is in them; things of the business's colour; lines that are cut, never wrapped. */
.launcher,
.count,
.tool,
.face,
.round,
.state {
  flex: none;
  display: grid;
  place-items: center;
}
.launcher,
.bar,
.hero,
.action,
.round {
  background: var(--accent);
  color: var(--on-accent);
}
:is(.bar, .hero) :focus-visible,
.home > .close:focus-visible {
  outline-color: var(--on-accent);
}
.bar-name,
.bar-under,
.hero b,
.entry-name,
.entry-last {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.body,
.panel,
.entry-text {
  display: flex;
  flex-direction: column;
  flex: 1;
  min-width: 0;
  min-height: 0;
}

.launcher,
.panel,
.preview {
  position: fixed;
  right: calc(var(--x) + env(safe-area-inset-right));
  bottom: calc(var(--y) + 72px);
}
[data-side="left"] :is(.launcher, .panel, .preview) {
  right: auto;
  left: calc(var(--x) + env(safe-area-inset-left));
  transform-origin: 0 100%;
}
.launcher {
  bottom: calc(var(--y) + env(safe-area-inset-bottom));
  width: 56px;
  height: 56px;
  border-radius: 50%;
  box-shadow: 0 4px 20px #0004;
}
.launcher:hover {
  scale: 1.05;
}
.launcher:focus-visible {
  outline-offset: 3px;
}
.launcher svg {
  width: 27px;
  height: 27px;
}
.count {
  min-width: 20px;
  height: 20px;
  padding: 0 5px;
  border-radius: 10px;
  background: var(--late);
  color: var(--surface);
  font: 700 11px / 1 var(--sans);
}
.launcher .count {
  position: absolute;
  inset: -3px -3px auto auto;
}
.panel {
  width: min(400px, 100vw - 2 * var(--x));
  height: min(704px, 100vh - var(--y) - 92px);
  border-radius: 16px;
  background: var(--bg);
  box-shadow: var(--lift);
  overflow: hidden;
  transform-origin: 100% 100%;
  animation: rise 0.18s cubic-bezier(0.2, 0, 0, 1);
}
.panel:focus {
  outline: 0;
}
.body {
  overflow-y: auto;
  overscroll-behavior: contain;
  scrollbar-width: thin;
}

.tool {
  width: 36px;
  height: 36px;
  border-radius: 10px;
  cursor: pointer;
}
.tool:hover {
  background: color-mix(in srgb, currentcolor 12%, transparent);
}
.bar {
  flex: none;
  position: relative;
  display: flex;
  align-items: center;
  gap: 8px;
  min-height: 64px;
  padding: calc(8px + var(--notch)) 10px 8px;
  z-index: 2;
}
.bar-name {
  flex: 1;
  font-size: 16px;
  font-weight: 650;
}
.bar > .bar-name {
  padding-left: 8px;
}
.face {
  position: relative;
  width: 36px;
  height: 36px;
  border-radius: 50%;
  background: var(--accent-soft);
  color: var(--accent-text);
  font: 650 13px / 1 var(--sans);
  overflow: hidden;
}
.face img {
  position: absolute;
  width: 100%;
  height: 100%;
  object-fit: cover;
}
.faces {
  flex: none;
  display: flex;
}
.faces .face {
  box-shadow: 0 0 0 2px var(--accent);
}
.face + .face {
  margin-left: -10px;
}
.connection:not(:empty) {
  flex: none;
  display: flex;
  align-items: center;
  justify-content: center;
  gap: 8px;
  padding: 7px 16px;
  background: var(--soon-soft);
  color: var(--soon);
  font-size: 13px;
}

.waiting {
  gap: 12px;
  padding: 24px 16px;
}
.bones {
  width: 62%;
  height: 52px;
  border-radius: 14px;
  background: var(--line);
  animation: breathe 1.4s infinite;
}
.bones:nth-child(2) {
  align-self: end;
}
.spin {
  width: 14px;
  height: 14px;
  border: 2px solid;
  border-top-color: transparent;
  border-radius: 50%;
  animation: spin 0.8s linear infinite;
}
@media (max-width: 480px), (max-height: 420px) and (pointer: coarse) {
  .root .panel {
    --notch: env(safe-area-inset-top);
    --home-bar: env(safe-area-inset-bottom);
    inset: var(--vt, 0) 0 auto;
    width: auto;
    height: var(--vh, 100dvh);
    border-radius: 0;
  }
  .panel ~ .launcher {
    display: none;
  }
  .bar-under {
    white-space: normal;
  }
  .tool {
    width: 40px;
    height: 40px;
  }
}
@keyframes rise {
  from {
    opacity: 0;
    transform: translateY(12px) scale(0.97);
  }
}
@keyframes breathe {
  50% {
    opacity: 0.4;
  }
}
@keyframes spin {
  to {
    rotate: 1turn;
  }
}
@media (prefers-reduced-motion: reduce) {
  * {
    animation-duration: 0s !important;
    transition: none !important;
  }
}
`;var R={launcher_open:"Open messages",launcher_close:"Close messages",launcher_unread:{one:"{n} unread message",other:"{n} unread messages"},close:"Close",home:"Home",messages:"Messages",greeting:"Hi there 👋",greeting_text:"Ask us anything.",write:"Send us a message",answers_within:"Usually answers within {time}",answers_soon:"We'll answer as soon as we can",open_now:"Open now",open_until:"Open now, until {time}",closed_now:"Closed right now",closed_until:"Closed right now, opens {time}",day_at_time:"{day} at {time}",recent:"Latest conversation",said:"{name}: {text}",offline:"You're offline. What you write is sent once you're back.",reconnecting:"Connecting again…",loading:"Loading",error_title:"This didn't load",error_text:"Check your connection, then try again.",retry:"Try again"};var ie=`.look-preview {
  display: grid;
  gap: 8px;
  min-width: 0;
}
.look-tools {
  display: flex;
  align-items: center;
  gap: 2px;
}
.look-tools-name {
  flex: 1;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.look-tools-line {
  width: 1px;
  height: 16px;
  margin-inline: 6px;
  background: var(--line);
}
.look-tool {
  display: grid;
  place-items: center;
  width: 28px;
  height: 28px;
  padding: 0;
  border: 0;
  border-radius: var(--radius-1);
  background: none;
  color: var(--muted);
  cursor: pointer;

  &:hover {
    background: var(--hover);
  }
}
.look-tool-on {
  background: var(--press);
  color: var(--text);
}
/* A host page, hinted at: lines of text behind the messenger. */
.look-stage {
  position: relative;
  height: 600px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  background-color: #fff;
  background-image:
    linear-gradient(#eceae4, #eceae4), linear-gradient(#f3f2ee, #f3f2ee), linear-gradient(#f3f2ee, #f3f2ee),
    linear-gradient(#f3f2ee, #f3f2ee);
  background-size:
    120px 14px,
    64% 10px,
    52% 10px,
    72% 160px;
  background-position:
    20px 20px,
    20px 56px,
    20px 76px,
    20px 108px;
  background-repeat: no-repeat;
  overflow: hidden;

  &[data-theme="dark"] {
    background-color: #0b0e11;
    background-image:
      linear-gradient(#20262d, #20262d), linear-gradient(#181d23, #181d23), linear-gradient(#181d23, #181d23),
      linear-gradient(#181d23, #181d23);
  }
}
.look-phone {
  justify-self: center;
  width: min(320px, 100%);
  border: 7px solid var(--text);
  border-radius: 34px;
}
.look-host {
  position: absolute;
  inset: 0;
}
@media (pointer: coarse) {
  .look-tool {
    width: 40px;
    height: 40px;
  }
}
`;var se="M4.5 5.5h15v11h-7.2l-4.3 3.6v-3.6H4.5z",le="M5.5 9.5 12 16l6.5-6.5",pe="M6 6l12 12M18 6 6 18";var de="M9.5 6.5 15 12l-5.5 5.5",ce="M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5",he="M4.5 11 12 4.5l7.5 6.5v8.5h-5v-5h-5v5h-5z",Fe="M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z",Ft=`${Fe}M12 8v4.8M12 16v.2`;function u({d:t}){return e("svg",{viewBox:"0 0 24 24","aria-hidden":"true",children:e("path",{d:t})})}var Me=["AB","CD","EF"];function ue({name:t,settings:o,language:r,say:n,phone:a}){let s=o.greeting[r]??o.greeting.en,{logo_url:p}=o.look;return e("div",{class:"app",lang:r,children:[e("section",{class:"panel",children:[e("div",{class:"body home",children:[e("div",{class:"hero",children:[e("div",{class:"hero-top",children:[p?e("img",{class:"logo",src:p,alt:""}):e("b",{children:t}),o.show_faces&&e("span",{class:"faces",children:Me.map(l=>e("span",{class:"face",children:l},l))})]}),e("h1",{children:s?.title||n("greeting")}),e("p",{children:s?.text||n("greeting_text")})]}),e("div",{class:"cards",children:[e(Ne,{starters:o.starters[r]??o.starters.en??[],say:n}),e("div",{class:"hours","data-open":!0,children:e("button",{type:"button",children:n("open_now")})})]}),e("button",{type:"button",class:"tool close",children:e(u,{d:pe})})]}),e("nav",{class:"tabs",children:[e("button",{type:"button","aria-current":"page",children:[e(u,{d:he}),n("home")]}),e("button",{type:"button",children:[e(u,{d:se}),n("messages")]})]})]}),!a&&e("button",{type:"button",class:"launcher",children:e(u,{d:le})})]})}function Ne({starters:t,say:o}){return e("div",{class:"card",children:[e("button",{type:"button",class:"begin",children:[e("span",{children:[e("strong",{children:o("write")}),e("small",{children:o("answers_soon")})]}),e("span",{class:"round",children:e(u,{d:ce})})]}),t.filter(Boolean).map(r=>e("button",{type:"button",class:"starter",children:[e("span",{children:r}),e(u,{d:de})]},r))]})}var ge=`/* The stage holds what is fixed to the window on a real page. */
:host {
  position: absolute !important;
  inset: 0 !important;
  z-index: 0 !important;
  width: auto !important;
  height: auto !important;
  display: block !important;
}
.root {
  position: absolute;
  inset: 0;
  contain: layout;
  transform: translateZ(0);
}
.panel {
  width: min(340px, 100% - 2 * var(--x));
  height: calc(100% - var(--y) - 96px);
  animation: none;
}
.launcher svg {
  animation: none;
}
.root[data-phone="true"] .panel {
  inset: 0;
  width: 100%;
  height: 100%;
  border-radius: 0;
  box-shadow: none;
}
.hero h1 {
  font-size: 23px;
  line-height: 30px;
}
.hero p {
  font-size: 15px;
}
`;f(ie);var $e={id:()=>import("./id-3WIIYV2H.js"),"pt-BR":()=>import("./pt-BR-BS7PY33E.js"),ru:()=>import("./ru-ODQZ54JK.js"),th:()=>import("./th-MQGOKPAT.js"),"zh-CN":()=>import("./zh-CN-BA52BLGI.js")};function Be(t){let o=c(W("en",R));return T(()=>{let r=!0,n=$e[t];return(n?n():Promise.resolve({default:R})).then(({default:a})=>{r&&(o.value=W(t,{...R,...a}))}),()=>{r=!1}},[t,o]),o.value}function to({name:t,settings:o,language:r}){let n=o.look.theme==="auto"?J.value==="dark"?"dark":"light":o.look.theme,a=c(null),s=c(!1),p=Be(r),l=a.value??n;return e("div",{class:"look-preview",children:[e("div",{class:"look-tools",role:"toolbar","aria-label":i("preview.tools"),children:[e("span",{class:"look-tools-name",children:i("preview.title")}),e(C,{icon:"sun",label:i("preview.light"),on:l==="light",run:()=>a.value="light"}),e(C,{icon:"moon",label:i("preview.dark"),on:l==="dark",run:()=>a.value="dark"}),e("span",{class:"look-tools-line"}),e(C,{icon:"auto",label:i("preview.desktop"),on:!s.value,run:()=>s.value=!1}),e(C,{icon:"phone",label:i("preview.phone"),on:s.value,run:()=>s.value=!0})]}),e(De,{name:t,settings:o,language:r,theme:l,phone:s.value,say:p})]})}function C({icon:t,label:o,on:r,run:n}){return e("button",{type:"button",class:A("look-tool",r&&"look-tool-on"),"aria-label":o,"aria-pressed":r,"data-tip":o,onClick:n,children:e(_,{name:t,size:16})})}function De(t){let o=Y(null);return I(()=>{let r=o.current?.attachShadow({mode:"open"});if(!r)return;r.adoptedStyleSheets=[ae,ge].map(a=>{let s=new CSSStyleSheet;return s.replaceSync(a),s});let n=document.createElement("div");n.className="root",r.append(n)},[]),I(()=>{let r=o.current?.shadowRoot?.firstElementChild;r&&(ze(r,t),z(e(ue,{...t}),r))}),e("div",{class:A("look-stage",t.phone&&"look-phone"),"data-theme":t.theme,role:"img","aria-label":i("preview.label",{name:t.name}),children:e("div",{ref:o,class:"look-host",inert:!0})})}function ze(t,{settings:{look:o},theme:r,phone:n}){let a=te(r==="dark"&&o.accent_dark||o.accent,r);t.dataset.theme=r,t.dataset.side=o.position;for(let[s,p]of Object.entries(a))t.style.setProperty(`--${s.replace("_","-")}`,p);t.style.setProperty("--x",`${n?0:o.offset_x}px`),t.style.setProperty("--y",`${n?0:o.offset_y}px`),t.style.setProperty("--font",o.font||"initial"),t.dataset.phone=String(n)}export{te as a,i as b,gt as c,mt as d,Pt as e,Rt as f,Ce as g,to as h,nt as i};
