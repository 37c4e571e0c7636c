const script = document.currentScript as HTMLScriptElement | null
const base = new URL("messenger/", script?.src ?? location.href)
void import(new URL(MESSENGER_ENTRY, base).href)
