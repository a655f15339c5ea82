export const id = 972;
export const ids = [972];
export const modules = {

/***/ 76972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var reference = __webpack_require__(92968);
// EXTERNAL MODULE: ./.build/src/pipeline/open-registry.js
var open_registry = __webpack_require__(66842);
// EXTERNAL MODULE: ./.build/src/pipeline/verify/inputs.js
var inputs = __webpack_require__(90341);
;// CONCATENATED MODULE: ./.build/src/pipeline/verify/verify.js






/**
 * What is proven of an image in a registry, by whom it should have been signed. Nothing is changed.
 *
 * @throws InputError when it is not said who must have signed, UserError where there is no such image
 */
async function verify(words, door, host) {
    const { values, mistakes } = await (0,input/* parseTable */.M$)(inputs/* verifyTable */.E, [door]);
    const reference = referenceOf(words);
    (0,input/* failTogether */.b2)([...('mistake' in reference ? [reference.mistake] : []), ...mistakes, ...whoMistakes(values)]);
    if ('mistake' in reference)
        throw new Error('a mistake was not told');
    const [{ openTools }, sign, outside] = await Promise.all([
        __webpack_require__.e(/* import() */ 488).then(__webpack_require__.bind(__webpack_require__, 50488)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 49432)),
        (0,open_registry/* openRegistry */.M)(values, host.env),
    ]);
    const client = outside.registry(host);
    const [tool, dockerConfig, who] = await Promise.all([
        openTools(values, host).get('cosign'),
        outside.dockerConfig(host),
        whoOf(values, host),
    ]);
    const verifier = await sign.prepareVerifier(who, values.trustedRoot, { tool, dockerConfig, host });
    return sign.prove(reference.found, values.attest, verifier, client);
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
/** A signature says nothing unless it is said whose it must be. */
function whoMistakes({ key, identity }) {
    if (key !== '' && identity !== '')
        return [{ input: 'identity', value: identity, problem: 'is given beside key', cure: 'Give one of them.' }];
    if (key !== '' || identity !== '')
        return [];
    return [
        {
            input: 'identity',
            problem: 'is missing, and key too: anybody can sign, so it must be said who must have signed',
            cure: 'Give --identity=https://github.com/owner/name/.github/workflows/release.yml@refs/heads/main (or /a regular expression/), or --key=cosign.pub.',
        },
    ];
}
async function whoOf({ key, identity, issuer }, host) {
    if (key === '') {
        const pattern = /^\/(.+)\/$/s.exec(identity)?.[1];
        return { by: 'workflow', subject: pattern === undefined ? identity : { pattern }, issuer };
    }
    if (key.startsWith('-----BEGIN'))
        return { by: 'key', publicKey: key };
    if (/^[a-z0-9]+:\/\//.test(key))
        return { kms: key };
    const path = (0,external_node_path_.isAbsolute)(key) ? key : (0,external_node_path_.join)(host.cwd, key);
    const mistake = (problem, cure) => (0,input/* failTogether */.b2)([{ input: 'key', value: key, problem, cure }]);
    const publicKey = await (0,promises_.readFile)(path, 'utf8').catch(() => '');
    if (publicKey === '')
        mistake('cannot be read', 'Name the file of the public key, cosign.pub.');
    if (!publicKey.includes('PUBLIC KEY'))
        mistake('is no public key', 'Name cosign.pub: nobody but the signer needs the private one.');
    return { by: 'key', publicKey };
}

// EXTERNAL MODULE: ./.build/src/sign/index.js + 24 modules
var sign = __webpack_require__(49432);
// EXTERNAL MODULE: ./.build/src/cli/plain-text.js
var plain_text = __webpack_require__(93836);
;// CONCATENATED MODULE: ./.build/src/cli/verify.js




/** Prints what is proven. 0 when nothing is missing, 1 when something is, 2 for a wrong command, 130 interrupted. */
async function runVerify({ words, read }, host, write) {
    try {
        const proof = await verify(words, { read }, host);
        write(`${(0,plain_text/* plainText */.w)((0,sign.showProof)(proof, host.now())).replace(/^\n+|\s+$/g, '')}\n`);
        if (proof.missing.length === 0) {
            host.log.info('everything that was asked for is proven');
            return 0;
        }
        for (const line of proof.missing)
            host.log.error(line);
        host.log.info('not proven: see above for what is missing');
        return 1;
    }
    catch (error) {
        host.log.error((0,errors/* describe */.q0)(error));
        if (error instanceof errors/* InterruptedError */.p4 || host.signal.aborted)
            return 130;
        return error instanceof errors/* InputError */.dz ? 2 : 1;
    }
}


/***/ })

};
