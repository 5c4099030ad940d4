<?php
/**
 * Stories in the media library. WordPress refuses JSON; a story of the kit is let through, other JSON is not.
 *
 * @package ExplainerKit
 */

namespace ExplainerKit;

defined( 'ABSPATH' ) || exit;

/** More than any story holds, bytes. */
const MOST_BYTES = 5 * 1024 * 1024;

add_filter( 'wp_check_filetype_and_ext', __NAMESPACE__ . '\know_story', 10, 3 );

/**
 * Whoever may upload files may upload stories. A story is data: no browser runs it as a script or shows it as a page,
 * and it is an object, which even a page that asked for it as a script could not run.
 *
 * @param array  $known    What WordPress found: `ext`, `type`, `proper_filename`.
 * @param string $file     Path of the uploaded file.
 * @param string $filename Its name.
 * @return array
 */
function know_story( $known, $file, $filename ) {
	if ( ! empty( $known['type'] ) || ! preg_match( '/\.json$/i', $filename ) || ! is_story( $file ) ) {
		return $known;
	}
	return array(
		'ext'             => 'json',
		'type'            => 'application/json',
		'proper_filename' => false,
	);
}

/**
 * Whether a file is JSON of a story, as far as the server needs to know: the editor checks the rest.
 *
 * @param string $file Path.
 * @return bool
 */
function is_story( $file ) {
	if ( ! is_readable( $file ) || filesize( $file ) > MOST_BYTES ) {
		return false;
	}
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A local file.
	$story = json_decode( (string) file_get_contents( $file ), false, 64 );
	return is_object( $story ) && is_string( $story->id ?? null ) && is_string( $story->headline ?? null );
}
