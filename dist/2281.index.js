export const id = 2281;
export const ids = [2281];
export const modules = {

/***/ 86818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ slots),
/* harmony export */   Y: () => (/* binding */ slotsByKey)
/* harmony export */ });
function slots(width) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= width)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await work();
        }
        finally {
            // The slot is handed on, so that a newcomer cannot overtake who waits.
            const next = waiting.shift();
            if (next)
                next();
            else
                running -= 1;
        }
    };
}
/** Slots of its own for every key, e.g. for every registry. */
function slotsByKey(width) {
    const known = new Map();
    return (key) => {
        const found = known.get(key) ?? slots(width);
        known.set(key, found);
        return found;
    };
}


/***/ }),

/***/ 92281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readLayers: () => (/* binding */ readLayers)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./.build/src/core/all-ended.js
var all_ended = __webpack_require__(229);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/slots.js
var slots = __webpack_require__(86818);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
;// CONCATENATED MODULE: ./.build/src/oci/config.js



/** @throws BrokenImage when the bytes are no JSON object */
function readConfig(bytes) {
    const { os, architecture, variant, rootfs, history, config } = (0,oci_document/* readRecord */.aE)(bytes, 'the config');
    const settings = (0,is_record/* isRecord */.u)(config) ? config : {};
    const made = (Array.isArray(history) ? history.filter(is_record/* isRecord */.u) : []).filter(({ empty_layer: empty }) => empty !== true);
    const diffIds = strings((0,is_record/* isRecord */.u)(rootfs) ? rootfs.diff_ids : undefined);
    return {
        os: config_text(os),
        architecture: config_text(architecture),
        variant: config_text(variant),
        diffIds: diffIds.every(oci_digest/* isDigest */.Bc) ? diffIds : [],
        createdBy: made.map(({ created_by: by }) => config_text(by)),
        user: config_text(settings.User),
        env: strings(settings.Env),
        entrypoint: strings(settings.Entrypoint),
        cmd: strings(settings.Cmd),
        workingDir: config_text(settings.WorkingDir),
        exposedPorts: names(settings.ExposedPorts),
        volumes: names(settings.Volumes),
        labels: (0,is_record/* isRecord */.u)(settings.Labels)
            ? Object.fromEntries(Object.entries(settings.Labels).map(([name, value]) => [name, config_text(value)]))
            : {},
        healthcheck: healthcheckOf(settings.Healthcheck),
        stopSignal: config_text(settings.StopSignal),
    };
}
function healthcheckOf(value) {
    if (!(0,is_record/* isRecord */.u)(value))
        return undefined;
    const test = strings(value.Test);
    if (test.length === 0 || test[0] === 'NONE')
        return undefined;
    return {
        test,
        interval: count(value.Interval),
        timeout: count(value.Timeout),
        startPeriod: count(value.StartPeriod),
        startInterval: count(value.StartInterval),
        retries: count(value.Retries),
    };
}
function config_text(value) {
    return typeof value === 'string' ? value : '';
}
function strings(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
function names(value) {
    return (0,is_record/* isRecord */.u)(value) ? Object.keys(value) : [];
}
function count(value) {
    return typeof value === 'number' && value > 0 ? value : 0;
}

// EXTERNAL MODULE: ./.build/src/oci/layout.js
var oci_layout = __webpack_require__(871);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./.build/src/core/replace-file.js
var replace_file = __webpack_require__(56382);
;// CONCATENATED MODULE: ./.build/src/layers/layer-cache.js






/** Another walk gives other entries: what an earlier version kept is not read. */
const version = 1;
/** Milliseconds. */
const month = 30 * 24 * 3600 * 1000;
function layerCache(host) {
    const folder = (0,external_node_path_.join)(host.cacheDir, 'layers', `v${version}`);
    const place = (digest) => (0,external_node_path_.join)(folder, `${(0,oci_digest/* hexOf */.ZD)(digest)}.json.gz`);
    return {
        async get(digest) {
            try {
                const text = (await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(await (0,promises_.readFile)(place(digest)))).toString('utf8');
                const { of, rows } = JSON.parse(text);
                if (of !== digest)
                    return undefined;
                await (0,promises_.utimes)(place(digest), host.now(), host.now()).catch(() => { });
                return rows.map(entryOf);
            }
            catch {
                return undefined;
            }
        },
        async put(digest, entries) {
            try {
                await (0,promises_.mkdir)(folder, { recursive: true });
                const text = JSON.stringify({ of: digest, rows: entries.map(rowOf) });
                await (0,replace_file/* replaceText */.e)(place(digest), await (0,external_node_util_.promisify)(external_node_zlib_.gzip)(text, { level: 3 }));
            }
            catch (error) {
                host.log.debug(`what ${digest} holds could not be kept: ${String(error)}`);
            }
        },
        async tidy(now) {
            for (const name of await (0,promises_.readdir)(folder).catch(() => [])) {
                const path = (0,external_node_path_.join)(folder, name);
                // Another run may have dropped it.
                const age = await (0,promises_.stat)(path).then(({ mtimeMs }) => now.getTime() - mtimeMs, () => 0);
                if (age > month)
                    await (0,promises_.rm)(path, { force: true }).catch(() => { });
            }
        },
    };
}
function rowOf({ path, typeFlag, size, mode, uid, gid, linkName, crc }) {
    return [path, typeFlag, size, mode, uid, gid, linkName, crc];
}
function entryOf([path, typeFlag, size, mode, uid, gid, linkName, crc]) {
    return { path, typeFlag, size, mode, uid, gid, linkName, crc };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./.build/src/layers/decompress.js


/** Bytes at a time: zlib's usual 16 kB take twice as long. */
const chunkSize = 1 << 20;
function packingOf(mediaType, start) {
    if (start[0] === 0x1f && start[1] === 0x8b)
        return 'gzip';
    // A zstd frame, or one that may be skipped.
    const magic = Buffer.from(start.subarray(0, 4)).readUIntLE(0, Math.min(4, start.length));
    if (magic === 0xfd2fb528 || (magic >= 0x184d2a50 && magic <= 0x184d2a5f))
        return 'zstd';
    return mediaType.endsWith('+gzip') || mediaType.endsWith('.gzip') ? 'gzip' : 'none';
}
/** The layer's tar as it comes. @throws Error where the packing is broken or cut */
async function unpack(source, mediaType, onBytes) {
    let unpacker;
    try {
        for await (const chunk of source) {
            if (chunk.length === 0)
                continue;
            unpacker ??= await decompress_open(packingOf(mediaType, chunk), onBytes);
            await unpacker.write(chunk);
        }
        await unpacker?.end();
    }
    finally {
        unpacker?.stop();
    }
}
async function decompress_open(packing, onBytes) {
    if (packing === 'none')
        return {
            async write(chunk) {
                onBytes(chunk);
            },
            async end() { },
            stop() { },
        };
    return packing === 'gzip' ? gunzip(onBytes) : unzstd(onBytes);
}
/** Streams that are cut are told by zlib; several members in a row are one. */
function gunzip(onBytes) {
    const stream = (0,external_node_zlib_.createGunzip)({ chunkSize });
    let failed;
    const done = new Promise((resolve, reject) => {
        stream.on('data', (chunk) => {
            if (failed !== undefined)
                return;
            try {
                onBytes(chunk);
            }
            catch (error) {
                failed = error;
                stream.destroy(error);
            }
        });
        stream.once('end', resolve).once('error', reject);
    });
    done.catch((error) => {
        failed ??= error;
    });
    return {
        async write(chunk) {
            if (failed !== undefined)
                throw failed;
            if (!stream.write(chunk))
                await Promise.race([(0,external_node_events_.once)(stream, 'drain'), done]);
            if (failed !== undefined)
                throw failed;
        },
        async end() {
            stream.end();
            await done;
        },
        stop() {
            stream.destroy();
        },
    };
}
/**
 * By a program of JavaScript: Node's own (22.15) loses every frame but the first of a stream (seen on 22.23.3 and
 * 24.21.0), and Node 20 has none.
 */
async function unzstd(onBytes) {
    const { Decompress } = await __webpack_require__.e(/* import() */ 8339).then(__webpack_require__.bind(__webpack_require__, 68339));
    const stream = new Decompress((chunk) => onBytes(chunk));
    return {
        async write(chunk) {
            stream.push(chunk);
        },
        async end() {
            stream.push(new Uint8Array(0), true);
        },
        stop() { },
    };
}

;// CONCATENATED MODULE: ./.build/src/layers/tar-walk.js

/** What a layer's bytes are instead of a whole tar. */
class WrongTar extends Error {
}
const block = 512;
/** Compared as a whole: a layer may be gigabytes of them. */
const empty = Buffer.alloc(block);
/** More entries than any image has: a layer that is made to fill the memory. */
const mostEntries = 5_000_000;
/** Bytes of a pax header or a long name: real ones have some hundreds. */
const largestHeader = 1024 * 1024;
/**
 * Walks over a tar as its bytes come, without copying a body: ustar, pax, GNU's long names and big numbers.
 *
 * @param onEntry hears of each entry when its body has passed
 * @param onBody hears of each piece of a body; the bytes are only lent
 */
function tarWalk(onEntry, onBody) {
    const header = Buffer.alloc(block);
    let filled = 0;
    let entry;
    let crc = 0;
    /** Bytes of the body that are still to come, and of what fills its last block. */
    let body = 0;
    let padding = 0;
    /** A header's body that is read: pax, long name, long link. */
    let gathering;
    let pax = {};
    let longName = '';
    let longLink = '';
    let entries = 0;
    let extended = false;
    const finish = () => {
        if (gathering) {
            const bytes = Buffer.concat(gathering.parts);
            if (gathering.flag === 120)
                pax = { ...pax, ...readPax(bytes) };
            else if (gathering.flag === 76)
                longName = untilZero(bytes);
            else if (gathering.flag === 75)
                longLink = untilZero(bytes);
            gathering = undefined;
            return;
        }
        if (!entry)
            return;
        entries += 1;
        if (entries > mostEntries)
            throw new WrongTar(`it has more than ${mostEntries} entries`);
        if (entry.path !== '')
            onEntry({ ...entry, crc });
        entry = undefined;
        crc = 0;
    };
    const begin = () => {
        if (extended) {
            // More of an old sparse file's map.
            extended = header[504] === 1;
            return;
        }
        if (header[0] === 0 && header.equals(empty))
            return;
        checkSum(header);
        const flag = header[156] || 48;
        const size = pax.size !== undefined && flag !== 120 ? Number(pax.size) : number(header, 124, 12);
        if (!Number.isSafeInteger(size) || size < 0)
            throw new WrongTar('an entry has no size');
        const bodiless = flag === 49 || flag === 50 || flag === 51 || flag === 52 || flag === 53 || flag === 54;
        body = bodiless ? 0 : size;
        padding = (block - (body % block)) % block;
        if (flag === 120 || flag === 103 || flag === 76 || flag === 75) {
            if (size > largestHeader)
                throw new WrongTar(`a header of an entry has ${size} bytes`);
            gathering = { flag, parts: [] };
            if (body === 0)
                finish();
            return;
        }
        if (flag === 83)
            extended = header[482] === 1;
        entry = {
            path: cleanPath(pax['GNU.sparse.name'] ?? pax.path ?? (longName || plainName(header))),
            typeFlag: flag,
            size: sizeTold(header, flag, size, pax),
            mode: number(header, 100, 8),
            uid: pax.uid === undefined ? number(header, 108, 8) : Number(pax.uid),
            gid: pax.gid === undefined ? number(header, 116, 8) : Number(pax.gid),
            linkName: pax.linkpath ?? (longLink || tar_walk_text(header, 157, 100)),
        };
        pax = {};
        longName = '';
        longLink = '';
        if (body === 0)
            finish();
    };
    return {
        write(chunk) {
            for (let at = 0; at < chunk.length;) {
                if (body > 0) {
                    const length = Math.min(body, chunk.length - at);
                    const part = chunk.subarray(at, at + length);
                    // A chunk is the reader's to use again.
                    if (gathering)
                        gathering.parts.push(Buffer.from(part));
                    else {
                        crc = (0,external_node_zlib_.crc32)(part, crc);
                        if (onBody && entry)
                            onBody(entry, part);
                    }
                    body -= length;
                    at += length;
                    if (body === 0)
                        finish();
                }
                else if (padding > 0 && filled === 0) {
                    const length = Math.min(padding, chunk.length - at);
                    padding -= length;
                    at += length;
                }
                else {
                    const length = Math.min(block - filled, chunk.length - at);
                    header.set(chunk.subarray(at, at + length), filled);
                    filled += length;
                    at += length;
                    if (filled < block)
                        continue;
                    filled = 0;
                    begin();
                }
            }
        },
        end() {
            if (body > 0 || filled > 0 || gathering)
                throw new WrongTar('it ends in the middle of an entry');
        },
    };
}
/** Of a sparse file what one reads of it, not what lies in the tar. */
function sizeTold(header, flag, size, pax) {
    const real = pax['GNU.sparse.realsize'] ?? pax['GNU.sparse.size'];
    if (real !== undefined)
        return Number(real);
    if (flag === 83)
        return number(header, 483, 12);
    return flag === 49 || flag === 50 ? number(header, 124, 12) : size;
}
function plainName(header) {
    const name = tar_walk_text(header, 0, 100);
    const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? tar_walk_text(header, 345, 155) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
/** No part of it is empty, or begins with a dot. */
const plainPath = /^[^./][^/]*(?:\/[^./][^/]*)*\/?$/;
/** Without what means nothing in a path. @throws WrongTar for one that leads out of the image */
function cleanPath(name) {
    if (plainPath.test(name))
        return name.endsWith('/') ? name.slice(0, -1) : name;
    const parts = [];
    for (const part of name.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && parts.pop() === undefined)
            throw new WrongTar('a name in it leads out of the image');
        if (part !== '..')
            parts.push(part);
    }
    return parts.join('/');
}
/** Octal digits, or GNU's binary for what has no room in them. */
function number(header, at, length) {
    if (((header[at] ?? 0) & 0x80) !== 0) {
        let value = BigInt((header[at] ?? 0) & 0x7f);
        for (let index = 1; index < length; index += 1)
            value = (value << 8n) | BigInt(header[at + index] ?? 0);
        return Number(value);
    }
    let value = 0;
    for (let index = at; index < at + length; index += 1) {
        const digit = (header[index] ?? 0) - 48;
        if (digit >= 0 && digit < 8)
            value = value * 8 + digit;
        else if (header[index] !== 32 || value > 0)
            break;
    }
    return value;
}
function tar_walk_text(header, at, length) {
    let end = at;
    while (end < at + length && header[end] !== 0)
        end += 1;
    return header.toString('latin1', at, end);
}
function untilZero(bytes) {
    const end = bytes.indexOf(0);
    return bytes.toString('latin1', 0, end < 0 ? bytes.length : end);
}
/** `27 path=usr/bin/x\n`, one after another: the length counts all of the line. */
function readPax(bytes) {
    const found = {};
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(32, at);
        const length = space < 0 ? Number.NaN : Number(bytes.toString('latin1', at, space));
        if (!Number.isInteger(length) || length <= space - at || at + length > bytes.length)
            throw new WrongTar('a pax header of it cannot be read');
        const line = bytes.toString('latin1', space + 1, at + length - 1);
        const equals = line.indexOf('=');
        if (equals > 0)
            found[line.slice(0, equals)] = line.slice(equals + 1);
        at += length;
    }
    return found;
}
function checkSum(header) {
    const said = number(header, 148, 8);
    let sum = 0;
    let negative = 0;
    for (let at = 0; at < block; at += 1) {
        const byte = header[at] ?? 0;
        sum += byte;
        negative += byte >> 7;
    }
    // The field itself counts as blanks.
    for (let at = 148; at < 156; at += 1) {
        const byte = header[at] ?? 0;
        sum += 32 - byte;
        negative -= byte >> 7;
    }
    // Some old programs took the bytes for signed ones.
    if (said !== sum && said !== sum - 256 * negative)
        throw new WrongTar('it is no tar, or a broken one');
}

;// CONCATENATED MODULE: ./.build/src/layers/read-layer.js





/** Bytes of a tar: more is a layer that is made to fill the disk of whoever unpacks it. */
const largestTar = 256 * 2 ** 30;
/**
 * Walks over one layer; nothing is unpacked.
 *
 * @param verified whether its bytes are known to be those of its digest
 * @param onBody hears of each piece of a file's content, lent to it
 * @throws UserError that names the layer: never a number of half a layer; InterruptedError
 */
async function readLayer(blob, source, verified, signal, onBody) {
    const entries = [];
    let tarSize = 0;
    const walk = tarWalk((entry) => entries.push(entry), onBody);
    const hashed = verified ? source : held(source, blob.digest);
    try {
        await unpack(hashed, blob.mediaType, (chunk) => {
            if (signal?.aborted)
                throw new errors/* InterruptedError */.p4(signal.reason);
            tarSize += chunk.length;
            if (tarSize > largestTar)
                throw new Error(`it unpacks to more than ${largestTar} bytes`);
            walk.write(chunk);
        });
        walk.end();
    }
    catch (error) {
        if (error instanceof errors/* InterruptedError */.p4)
            throw error;
        throw new errors/* UserError */.yo(`the layer ${blob.digest} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            cure: 'Build, or push, the image again: what lies there is broken.',
            cause: error,
        });
    }
    return { blob, entries, tarSize };
}
/** @throws Error where other bytes come than those of the digest */
async function* held(source, digest) {
    const hash = (0,external_node_crypto_.createHash)((0,oci_digest/* algorithmOf */.Hy)(digest));
    for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
    }
    if (hash.digest('hex') !== (0,oci_digest/* hexOf */.ZD)(digest))
        throw new Error('its bytes are not those of its digest');
}

;// CONCATENATED MODULE: ./.build/src/layers/read-layers.js











/**
 * Walks over every layer of every platform, each blob once; layers that were walked over before are not read again.
 *
 * @param verified whether the layout's bytes are known to be those of their digests
 * @throws UserError that names the layer which cannot be read
 */
async function readLayers(layout, verified, host) {
    const started = performance.now();
    const images = await Promise.all([...(await (0,oci_layout/* platformsOf */.Wt)(layout))].map(async ([platform, manifest]) => {
        const { config, layers } = await (0,oci_layout/* readManifest */.WI)(layout, manifest);
        return { platform, manifest, layers, config: { ...config, says: await configOf(layout, config) } };
    }));
    const blobs = new Map(images.flatMap(({ layers }) => layers.map((layer) => [layer.digest, layer])));
    const cache = layerCache(host);
    const atOnce = (0,slots/* slots */.Q)(Math.min(4, (0,external_node_os_.availableParallelism)()));
    let read = 0;
    const walk = async (blob) => {
        // What is remembered of bytes that nobody verified says nothing of these.
        const known = verified ? await cache.get(blob.digest) : undefined;
        if (known)
            return [blob.digest, known];
        read += 1;
        const source = (0,external_node_fs_.createReadStream)((0,oci_layout/* blobPath */.nD)(layout.dir, blob.digest), { highWaterMark: 1 << 20 });
        const { entries } = await readLayer(blob, source, verified, host.signal);
        await cache.put(blob.digest, entries);
        return [blob.digest, entries];
    };
    // The largest first: the last one to end is then a small one.
    const order = [...blobs.values()].sort((one, other) => other.size - one.size);
    const entries = new Map(await (0,all_ended/* allEnded */.C)(order.map((blob) => atOnce(() => walk(blob)))));
    await cache.tidy(host.now());
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    host.log.info(`layers: ${blobs.size}, ${read} of them read, in ${seconds} s`);
    return images.map(({ layers, ...image }) => ({
        ...image,
        layers: layers.map((blob, at) => ({
            blob,
            diffId: image.config.says.diffIds[at],
            createdBy: image.config.says.createdBy[at] ?? '',
            entries: entries.get(blob.digest) ?? [],
        })),
    }));
}
async function configOf({ dir }, { digest }) {
    const bytes = await (0,promises_.readFile)((0,oci_layout/* blobPath */.nD)(dir, digest));
    if ((0,oci_digest/* isOf */.yW)(digest, bytes))
        return readConfig(bytes);
    throw new errors/* UserError */.yo(`the config ${digest} holds other bytes`, { cure: 'Build, or push, the image again.' });
}


/***/ })

};
