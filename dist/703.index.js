export const id = 703;
export const ids = [703,941,322];
export const modules = {

/***/ 1941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ProxyAgent: () => (/* binding */ ProxyAgent),
/* harmony export */   fetch: () => (/* binding */ fetch)
/* harmony export */ });
/** Stands in for undici in the bundle, so its 900 kB are read only when a proxy is set. */
class ProxyAgent {
  constructor(options) {
    this.options = options
  }
}
async function fetch(url, init = {}) {
  if (!(init.dispatcher instanceof ProxyAgent)) return globalThis.fetch(url, init)
  const { default: undici } = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 6752, 19))
  return undici.fetch(url, { ...init, dispatcher: new undici.ProxyAgent(init.dispatcher.options) })
}


/***/ })

};
