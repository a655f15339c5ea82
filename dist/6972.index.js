export const id = 6972;
export const ids = [6972];
export const modules = {

/***/ 76972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/pipeline/stage-clock.js
var stage_clock = __webpack_require__(44363);
// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var reference = __webpack_require__(92968);
// EXTERNAL MODULE: ./.build/src/pipeline/open-registry.js
var open_registry = __webpack_require__(66842);
// EXTERNAL MODULE: ./.build/src/pipeline/verify/inputs.js
var inputs = __webpack_require__(90341);
// EXTERNAL MODULE: ./.build/src/pipeline/verify/open-verifier.js
var open_verifier = __webpack_require__(54487);
// EXTERNAL MODULE: ./.build/src/pipeline/verify/who.js
var verify_who = __webpack_require__(1334);
;// CONCATENATED MODULE: ./.build/src/pipeline/verify/verify.js






/**
 * What is proven of an image in a registry, by whom it should have been signed. Nothing is changed.
 *
 * @throws InputError when it is not said who must have signed, UserError where there is no such image
 */
async function verify(words, door, host) {
    const { values, mistakes } = await (0,input/* parseTable */.M$)(inputs/* verifyTable */.E, [door]);
    const reference = referenceOf(words);
    const who = await (0,verify_who/* whoOf */.O)(values, host);
    const wrong = [reference, who].flatMap((one) => ('mistake' in one ? [one.mistake] : []));
    (0,input/* failTogether */.b2)([...wrong, ...mistakes]);
    if ('mistake' in reference || 'mistake' in who)
        throw new Error('a mistake was not told');
    const [sign, outside] = await Promise.all([Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 15093)), (0,open_registry/* openRegistry */.M)(values, host.env)]);
    const verifier = await (0,open_verifier/* openVerifier */.b)(who.found, values, outside, host);
    return sign.prove(reference.found, values.attest, verifier, outside.registry(host));
}
function referenceOf(words) {
    const cure = 'Write image-pipeline verify ghcr.io/owner/name:tag, or …@sha256:….';
    const [text, ...more] = words;
    if (text === undefined || more.length > 0)
        return { mistake: { input: 'verify', value: words.join(' '), problem: 'takes one image', cure } };
    try {
        return { found: (0,reference/* parseReference */.F2)(text) };
    }
    catch (error) {
        if (!(error instanceof reference/* WrongReference */.Lg))
            throw error;
        return { mistake: { input: 'verify', value: text, problem: error.message, cure } };
    }
}

// EXTERNAL MODULE: ./.build/src/sign/index.js + 25 modules
var sign = __webpack_require__(15093);
// EXTERNAL MODULE: ./.build/src/cli/plain-text.js + 1 modules
var plain_text = __webpack_require__(33876);
;// CONCATENATED MODULE: ./.build/src/cli/verify.js





/** Milliseconds: a registry that lets nothing but drops through is told at some time. */
const longest = 300_000;
/** Prints what is proven. 0 when nothing is missing, 1 when something is, 2 for a wrong command, 130 interrupted. */
async function runVerify({ words, read }, host, write) {
    try {
        const proof = await verify(words, { read }, (0,stage_clock/* endedBy */.mr)(host, AbortSignal.timeout(longest)));
        write(`${(0,plain_text/* plainText */.w)((0,sign.showProof)(proof, host.now()), process.stdout.columns).replace(/^\n+|\s+$/g, '')}\n`);
        if (proof.missing.length === 0) {
            host.log.info('everything that was asked for is proven');
            return 0;
        }
        for (const line of proof.missing)
            host.log.error(line);
        host.log.info('not proven: see above for what is missing (an image without SBOM, scan or provenance: say by --attest what must be there)');
        return 1;
    }
    catch (error) {
        if (host.signal.aborted)
            return 130;
        host.log.error(error instanceof errors/* InterruptedError */.p4 ? 'it took longer than five minutes' : (0,errors/* describe */.q0)(error));
        return error instanceof errors/* InputError */.dz ? 2 : 1;
    }
}


/***/ }),

/***/ 54487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ openVerifier)
/* harmony export */ });
/**
 * cosign, ready to be asked about images of any registry.
 *
 * @throws InputError for a trusted root that cannot be read
 */
async function openVerifier(who, inputs, outside, host) {
    const [{ openTools }, sign] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(2394), __webpack_require__.e(3419)]).then(__webpack_require__.bind(__webpack_require__, 20835)), Promise.all(/* import() */[__webpack_require__.e(2269), __webpack_require__.e(5093)]).then(__webpack_require__.bind(__webpack_require__, 15093))]);
    const { trustedRoot } = await sign.look({ signingConfig: '', trustedRoot: inputs.trustedRoot }, host);
    const [tool, dockerConfig] = await Promise.all([openTools(inputs, host).get('cosign'), outside.dockerConfig(host)]);
    return sign.prepareVerifier(who, trustedRoot, { tool, dockerConfig, host });
}


/***/ }),

/***/ 1334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ whoOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _sign_signer_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58867);




/** A signature says nothing unless it is said whose it must be. */
async function whoOf({ key, identity, issuer }, host) {
    const wrong = (input, value, problem, cure) => ({
        mistake: { input, ...(value === '' ? {} : { value }), problem, cure },
    });
    if (key !== '' && identity !== '')
        return wrong('identity', identity, 'is given beside key', 'Give one of them.');
    if (key !== '')
        return keyOf(key, host, (...mistake) => wrong('key', ...mistake));
    const cure = 'Give --identity=https://github.com/owner/name/.github/workflows/release.yml@refs/heads/main (or /a regular expression/), or --key=cosign.pub.';
    if (identity === '')
        return wrong('identity', '', 'is missing, and key too: anybody can sign, so it must be said who must have signed', cure);
    const pattern = /^\/(.+)\/$/s.exec(identity)?.[1];
    if (pattern === undefined && !/:\/\/|@/.test(identity))
        return wrong('identity', identity, 'is no identity that a certificate could name', cure);
    if (pattern !== undefined && !isPattern(pattern))
        return wrong('identity', identity, 'is no regular expression', 'Close every bracket; a slash at both ends makes it one.');
    if (issuer === '')
        return wrong('issuer', '', 'is empty', 'Say who vouched for the workflow, e.g. https://token.actions.githubusercontent.com.');
    return { found: { by: 'workflow', subject: pattern === undefined ? identity : { pattern }, issuer } };
}
async function keyOf(given, host, wrong) {
    const [, scheme = '', name = ''] = /^([a-z0-9]+):\/\/(.*)$/s.exec(given) ?? [];
    if ((0,_sign_signer_key_js__WEBPACK_IMPORTED_MODULE_3__/* .isKms */ .Em)(given))
        return { found: { kms: given } };
    const isText = given.startsWith('-----BEGIN');
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(given) ? given : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.cwd, given);
    const pem = isText ? given : scheme === 'env' ? host.env[name] : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => undefined);
    // A private key that somebody gave by mistake is not repeated.
    const shown = isText ? '' : given;
    if (!pem)
        return wrong(shown, 'cannot be read', 'Name the file of the public key, cosign.pub.');
    if (!isPublicKey(pem))
        return wrong(shown, 'is no public key', 'Name cosign.pub: nobody but the signer needs the private one.');
    return { found: { by: 'key', publicKey: pem } };
}
function isPublicKey(pem) {
    try {
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem);
        return pem.includes('PUBLIC KEY');
    }
    catch {
        return false;
    }
}
/** As far as can be told here: Go’s and ours differ in what few people write. */
function isPattern(text) {
    try {
        new RegExp(text);
        return true;
    }
    catch {
        return false;
    }
}


/***/ })

};
