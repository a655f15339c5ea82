/** The tag under which the history of an image's runs lies beside the image: no image, so prune leaves it alone. */
export const historyTag = 'image-pipeline-history'
