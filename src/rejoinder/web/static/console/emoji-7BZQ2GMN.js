import"./chunk-ZTGWC5RD.js";import{c as l,sa as f}from"./chunk-ZWZIZAJI.js";import{g as r,m as h,n as c,u as m}from"./chunk-TJUQQ3IT.js";var g=`@layer page {
  .emoji-panel {
    width: 316px;
    padding: 8px;
    overflow: hidden;
  }
  .emoji {
    display: grid;
    gap: 8px;
  }
  .emoji-grid {
    display: grid;
    grid-template-columns: repeat(8, 1fr);
    max-height: 232px;
    overflow: auto;
    align-content: start;

    & button {
      display: grid;
      place-items: center;
      aspect-ratio: 1;
      padding: 0;
      border: 0;
      border-radius: var(--radius-1);
      background: none;
      font-size: 20px;
      line-height: 1;
      cursor: pointer;

      &:hover {
        background: var(--press);
      }
      &:focus-visible {
        outline-offset: -2px;
      }
    }
  }
}
`;f(g);var y=`
😊 smile happy glad|😀 grin happy|😄 laugh happy|😅 sweat relief oops|😂 joy tears laugh|🙂 slight smile|😉 wink|😍 love eyes|🥰 adore hearts|😘 kiss|😇 angel innocent
🤗 hug welcome|🤔 think hmm|😌 relieved calm|😎 cool|🤩 star wow|🥳 party celebrate|😋 yum tasty|😬 grimace awkward|😔 sad sorry|😢 cry sad|😭 sob cry|😕 confused
😟 worried|😮 surprised oh|😱 shock scream|😴 sleep|🤒 ill sick|🙈 monkey shy|👍 yes ok good thumb|👎 no bad thumb|👌 ok perfect|👏 clap bravo|🙌 hooray hands|🙏 thanks please pray
🤝 deal handshake|👋 hello wave bye|✌️ peace|🤞 luck fingers|💪 strong|👀 look eyes|❤️ heart love red|🧡 heart orange|💛 heart yellow|💚 heart green|💙 heart blue|💜 heart purple|💔 broken heart
✨ sparkles new|⭐ star|🌟 glow star|🔥 fire hot|💯 hundred perfect|🎉 party tada|🎊 confetti|🎁 gift present|🎂 cake birthday|🌹 rose flower|🌸 blossom flower|🌞 sun|🌙 moon night|☔ rain umbrella
✅ done check yes|☑️ check box|❌ no cross wrong|⚠️ warning careful|❗ important|❓ question|ℹ️ information|🔔 bell reminder|⏰ alarm time|⏳ wait hourglass|📅 date calendar|📍 place pin|📌 pin|📎 clip attach
📦 parcel package order|🚚 truck delivery|✈️ plane travel|🏠 home house|🏪 shop store|🛒 basket cart|🛍️ bags shopping|💳 card payment|💰 money|🧾 receipt invoice|📄 page document|📷 camera photo|📞 phone call|📱 mobile phone
💬 chat message|✉️ letter mail|📧 email|🔗 link|🔒 lock safe|🔑 key|🔧 repair wrench|🛠️ tools repair|💡 idea light|📣 announce|👇 below down|👆 above up|👉 right point|👈 left point
☕ coffee|🍵 tea|🥐 croissant|🍞 bread|🍰 cake slice|🍕 pizza|🍎 apple|🍫 chocolate|🥛 milk|🧊 ice|🌱 plant organic|♻️ recycle|🐶 dog|🐱 cat`.trim().split(/[|\n]/).map(n=>{let[t="",...a]=n.trim().split(" ");return{emoji:t,words:a.join(" ")}}),w=8;function A({onPick:n}){let t=m(""),a=c(null),s=c(null);h(()=>a.current?.focus(),[]);let p=t.value.trim().toLowerCase(),i=p?y.filter(e=>e.words.includes(p)):y,k=e=>{let o={ArrowRight:1,ArrowLeft:-1,ArrowDown:w,ArrowUp:-w}[e.key];if(!o)return;e.preventDefault();let u=[...s.current?.querySelectorAll("button")??[]],d=u.indexOf(document.activeElement);d+o<0?a.current?.focus():u[d+o]?.focus()};return r("div",{class:"emoji",children:[r("input",{ref:a,class:"field-input",type:"text","aria-label":l("emoji.search"),placeholder:l("emoji.search"),value:t.value,onInput:e=>{t.value=e.currentTarget.value},onKeyDown:e=>{e.key==="ArrowDown"&&(e.preventDefault(),s.current?.querySelector("button")?.focus()),e.key==="Enter"&&i[0]&&(e.preventDefault(),n(i[0].emoji))}}),r("div",{ref:s,class:"emoji-grid",onKeyDown:k,children:i.map(({emoji:e,words:o})=>r("button",{type:"button","aria-label":o,title:o,onClick:()=>n(e),children:e},e))}),!i.length&&r("p",{class:"picker-none",children:l("picker.none")})]})}export{A as Emoji};
