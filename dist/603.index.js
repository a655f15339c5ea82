export const id = 603;
export const ids = [603];
export const modules = {

/***/ 10603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pins: () => (/* binding */ pins)
/* harmony export */ });
const pins = {
    trivy: {
        default: '0.74.0',
        minimum: '0.69.2',
        url: 'https://github.com/aquasecurity/trivy/releases/download/v{version}/{asset}',
        assets: {
            'linux/amd64': 'trivy_{version}_Linux-64bit.tar.gz',
            'linux/arm64': 'trivy_{version}_Linux-ARM64.tar.gz',
            'darwin/amd64': 'trivy_{version}_macOS-64bit.tar.gz',
            'darwin/arm64': 'trivy_{version}_macOS-ARM64.tar.gz',
            'windows/amd64': 'trivy_{version}_windows-64bit.zip',
        },
        forbiddenVersions: {
            '0.69.4': 'malicious binary (GHSA-69fq-xp46-6x23 / CVE-2026-33634)',
            '0.69.5': 'malicious Docker Hub image tag',
            '0.69.6': 'malicious Docker Hub image tag',
        },
        forbiddenHashes: {
            '385d498d18a3a7c67878ca7322716f9da25683eb1a4bf9e9592da0d5f2ab09f6': 'malicious trivy_0.69.4_Linux-64bit.tar.gz',
            ba04ba6a0c028cde17599c8ddaefdb854055c5a23c595e06630732002ea59a76: 'malicious trivy_0.69.4_Linux-32bit.tar.gz',
        },
        versions: {
            '0.75.0': {
                'linux/amd64': {
                    asset: 'c6e65abddb348e25f10549df887045629cf28cc72453cd1c63acb717316b3f3f',
                    executable: '93f9da8e4ba5e0c1c76d8234ed2494cf9afb0a96fd21953e424bb795f3299b8e',
                },
                'linux/arm64': {
                    asset: 'a1ee9f6ffb7d112b64ff726a2a0717c21175c1114361391f4a132956751a13b3',
                    executable: '869e310e208f0f2e3e90e4f842cc6adaa2b2c046fecbaade481e6b23fcc8f2a9',
                },
                'darwin/amd64': {
                    asset: '291edaa9778acbe4693d067b5ad60ee11570e5ac68296e85595417528ca641e4',
                    executable: '484287e06ab2e4038c42ba396da8637aaaca0967e3e65840563706a0284169b4',
                },
                'darwin/arm64': {
                    asset: '4a77108cccf8e55c8d6823e1e759939a622277e66cd0daa3c1fc621ed69e4568',
                    executable: '32b84c068e11e5381fc85d3fe2e8ac238659ab22524ce1b2b9dfcbd0b1f7331a',
                },
                'windows/amd64': {
                    asset: '4e43bd71a30f51aee39525f60f2b47043af77eb8df8fe082aae4372b69c6660f',
                    executable: '3b4fcf6fec53c4c73c325cfd518c7264100695b19e6c59c6a777e4a67dc9f0e6',
                },
            },
            '0.74.0': {
                'linux/amd64': {
                    asset: '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a',
                    executable: 'd89bcc6510a267f11b773398cbf1be5520ce39f9e8b6633178c4487f05b7d791',
                },
                'linux/arm64': {
                    asset: 'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5',
                },
                'darwin/amd64': {
                    asset: '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485',
                },
                'darwin/arm64': {
                    asset: '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11',
                },
                'windows/amd64': {
                    asset: '94c40e0696e4b907a74b7b2e1438d5d72ebaca83115817407f568a002d520842',
                    executable: '4c532e1f28f53282dc364671e87381cd77760fa9cafab143f576449c2207cdd5',
                },
            },
            '0.69.3': {
                'linux/amd64': {
                    asset: '1816b632dfe529869c740c0913e36bd1629cb7688bd5634f4a858c1d57c88b75',
                },
                'linux/arm64': {
                    asset: '7e3924a974e912e57b4a99f65ece7931f8079584dae12eb7845024f97087bdfd',
                },
                'darwin/amd64': {
                    asset: 'fec4a9f7569b624dd9d044fca019e5da69e032700edbb1d7318972c448ec2f4e',
                },
                'darwin/arm64': {
                    asset: 'a2f2179afd4f8bb265ca3c7aefb56a666bc4a9a411663bc0f22c3549fbc643a5',
                },
            },
        },
    },
    gitleaks: {
        default: '8.30.1',
        minimum: '8.26.0',
        url: 'https://github.com/gitleaks/gitleaks/releases/download/v{version}/{asset}',
        assets: {
            'linux/amd64': 'gitleaks_{version}_linux_x64.tar.gz',
            'linux/arm64': 'gitleaks_{version}_linux_arm64.tar.gz',
            'darwin/amd64': 'gitleaks_{version}_darwin_x64.tar.gz',
            'darwin/arm64': 'gitleaks_{version}_darwin_arm64.tar.gz',
            'windows/amd64': 'gitleaks_{version}_windows_x64.zip',
            'windows/arm64': 'gitleaks_{version}_windows_arm64.zip',
        },
        forbiddenVersions: {},
        forbiddenHashes: {},
        versions: {
            '8.30.1': {
                'linux/amd64': {
                    asset: '551f6fc83ea457d62a0d98237cbad105af8d557003051f41f3e7ca7b3f2470eb',
                    executable: '88f91962aa2f93ac6ab281d553b9e125f5197bbbce38f9f2437f7299c32e5509',
                },
                'linux/arm64': {
                    asset: 'e4a487ee7ccd7d3a7f7ec08657610aa3606637dab924210b3aee62570fb4b080',
                    executable: '00e91bbe655bd7c47753e8cfe61cb76ea1a5d7e7702fe161ee40102b46b3823b',
                },
                'darwin/amd64': {
                    asset: 'dfe101a4db2255fc85120ac7f3d25e4342c3c20cf749f2c20a18081af1952709',
                    executable: 'cee01fea7173f1b779dff188e1c26ecbcb4027d394acc573b23aaf0be260e291',
                },
                'darwin/arm64': {
                    asset: 'b40ab0ae55c505963e365f271a8d3846efbc170aa17f2607f13df610a9aeb6a5',
                    executable: 'ba52fb1bfabbcde42f032afad3d6e0b19dff8ed105229a16e7caa338bbc0e84f',
                },
                'windows/amd64': {
                    asset: 'd29144deff3a68aa93ced33dddf84b7fdc26070add4aa0f4513094c8332afc4e',
                    executable: '17157e2ee8b76fc8b1d8bee607a250e34b8a8023c8bc81822d4b5ee4d78fcb7c',
                },
                'windows/arm64': {
                    asset: 'b95f5e4f5c425cedca7ee203d9afd29597e692c4924a12ed42f970537c72cc0f',
                    executable: '200df852fdecbedb19a33960657333cba5e231740bc8968972b507b50f93b194',
                },
            },
        },
    },
    cosign: {
        default: '3.1.3',
        minimum: '3.1.1',
        url: 'https://github.com/sigstore/cosign/releases/download/v{version}/{asset}',
        assets: {
            'linux/amd64': 'cosign-linux-amd64',
            'linux/arm64': 'cosign-linux-arm64',
            'darwin/amd64': 'cosign-darwin-amd64',
            'darwin/arm64': 'cosign-darwin-arm64',
            'windows/amd64': 'cosign-windows-amd64.exe',
        },
        forbiddenVersions: {},
        forbiddenHashes: {},
        versions: {
            '3.1.3': {
                'linux/amd64': {
                    asset: '4629c757b7618056f8ddd7e2625ae9fdd94c0372a65049520bc7d9df9efc7f71',
                    executable: '4629c757b7618056f8ddd7e2625ae9fdd94c0372a65049520bc7d9df9efc7f71',
                },
                'linux/arm64': {
                    asset: 'c5d324e091826b0d7a78eb16fef316450b4eb9aaec045611c08ba06f5e73220a',
                    executable: 'c5d324e091826b0d7a78eb16fef316450b4eb9aaec045611c08ba06f5e73220a',
                },
                'darwin/amd64': {
                    asset: '2347488e5d5b25336644024dfeca5601b190e91197a71a917bda44744aff106c',
                    executable: '2347488e5d5b25336644024dfeca5601b190e91197a71a917bda44744aff106c',
                },
                'darwin/arm64': {
                    asset: '5cf948c2f4dfe59687bdd0b8523709067383e03982cc543475c8a7dc70e92a76',
                    executable: '5cf948c2f4dfe59687bdd0b8523709067383e03982cc543475c8a7dc70e92a76',
                },
                'windows/amd64': {
                    asset: '9fe59be0eca1271873ce019061335eb1ac419b7059202e797828467ddabe33be',
                    executable: '9fe59be0eca1271873ce019061335eb1ac419b7059202e797828467ddabe33be',
                },
            },
        },
    },
    syft: {
        default: '1.54.1',
        minimum: '1.0.0',
        url: 'https://github.com/anchore/syft/releases/download/v{version}/{asset}',
        assets: {
            'linux/amd64': 'syft_{version}_linux_amd64.tar.gz',
            'linux/arm64': 'syft_{version}_linux_arm64.tar.gz',
            'darwin/amd64': 'syft_{version}_darwin_amd64.tar.gz',
            'darwin/arm64': 'syft_{version}_darwin_arm64.tar.gz',
            'windows/amd64': 'syft_{version}_windows_amd64.zip',
            'windows/arm64': 'syft_{version}_windows_arm64.zip',
        },
        forbiddenVersions: {},
        forbiddenHashes: {},
        versions: {
            '1.54.1': {
                'linux/amd64': {
                    asset: 'c069905b391cc4c20a5ba65ad5c10be2a7ba074f8ea6ad203e24d14e303dad47',
                    executable: 'dbf75864e7a7ff9e1fbf00552c31483f693188632a9f68f343cd7653dac513d6',
                },
                'linux/arm64': {
                    asset: 'dfdf0537610113edbefe1f1fc6548bc957b2d77439636ec824fcf0e10d46d054',
                    executable: '7d3cc523a2652d26568b9b2b94b5419dbf05f34ce896cf29904a0073d84eecf2',
                },
                'darwin/amd64': {
                    asset: '2956322838b2f64e470eea474495f0cd96be4f222b1ac037258cdc47d965064e',
                    executable: '9de0c19c5e6bf06884c4699c11449fcf97cfe68b7d0451730dfc38894c6b3bda',
                },
                'darwin/arm64': {
                    asset: 'b4319c3abaa87a0170ab76ee83ea2260ca34b53aecfa3ab0dd5428d2319d744f',
                    executable: 'bc08d98ac3ca9cf475952b8eab22dfda70f3ab475ceb4e0113b9f77b24b75e26',
                },
                'windows/amd64': {
                    asset: '8b56e8285e295e0bbed26eeea9b16ed51c493be97ccdf42dae6326c84fe8e19f',
                    executable: 'b7e78564e72dc550301ff221c9e034d9ece77d16f8e5cc0f7782caa302addbc6',
                },
                'windows/arm64': {
                    asset: '440019acac7c5b3b44edb8d224aa226b52aadca66a1c3a0a8d58a9525f675e36',
                    executable: 'a6dc42b0802fcad9582b178bc6117e4c3fe7cd94912d14054bb489717f34e223',
                },
            },
            '1.44.0': {
                'linux/amd64': {
                    asset: '0e91737aee2b5baf1d255b959630194a302335d848ff97bb07921eb6205b5f5a',
                },
                'linux/arm64': {
                    asset: '6f6cdcdc695721d91ce756e3b5bc3e3416599c464101f5e32e9c3f33054ee6d9',
                },
                'darwin/amd64': {
                    asset: 'c40ece5407927327f94f35901727dbc604b46857e04f04ec94a310845fb71bde',
                },
                'darwin/arm64': {
                    asset: '24e4d34078ae81da7c82539616f0ccac3e226cf4f74a38ce6fb3463619e50a55',
                },
            },
        },
    },
};


/***/ })

};
