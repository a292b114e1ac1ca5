/** Which device a session is on, told from what its browser says of itself. A browser may say anything: it is a hint for the person, nothing hangs on it. */

export type Browser = 'wechat' | 'dingtalk' | 'feishu' | 'edge' | 'qq' | 'firefox' | 'opera' | 'chrome' | 'safari' | 'other'
export type System = 'android' | 'iphone' | 'ipad' | 'harmony' | 'windows' | 'mac' | 'linux' | 'other'

/** The first that fits: browsers built on another carry its name as well. */
const browsers: readonly (readonly [Browser, RegExp])[] = [
  ['wechat', /MicroMessenger/i], ['dingtalk', /DingTalk/i], ['feishu', /Lark|Feishu/i], ['edge', /Edg(e|A|iOS)?\//], ['qq', /QQBrowser/i], ['opera', /OPR\//],
  ['firefox', /Firefox|FxiOS/], ['chrome', /Chrome|CriOS/], ['safari', /Safari/],
]

const systems: readonly (readonly [System, RegExp])[] = [
  ['harmony', /HarmonyOS|OpenHarmony/i], ['android', /Android/], ['iphone', /iPhone/], ['ipad', /iPad/], ['windows', /Windows/], ['mac', /Mac OS X|Macintosh/], ['linux', /Linux/],
]

export function deviceOf(userAgent: string): { readonly browser: Browser; readonly system: System } {
  const first = <N extends string>(list: readonly (readonly [N, RegExp])[]) => list.find(([, shape]) => shape.test(userAgent))?.[0]
  return { browser: first(browsers) ?? 'other', system: first(systems) ?? 'other' }
}
