<?php
/**
 * The block and the scripts that bring its tags to life.
 *
 * @package ExplainerKit
 */

namespace ExplainerKit;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register' );
add_filter( 'the_content', __NAMESPACE__ . '\load_for_tags', 99 );

/** Registers the scripts, which a page loads only where it has a tag of the kit, and the block. */
function register() {
	wp_register_script_module( 'explainer-kit', plugins_url( 'embed/explainer-loader.js', FILE ), array(), VERSION );
	foreach ( languages() as $language ) {
		wp_register_script_module( "explainer-kit-$language", plugins_url( "embed/lang/$language.js", FILE ), array(), VERSION );
	}
	wp_register_style( 'explainer-kit', plugins_url( 'block/style.css', FILE ), array(), VERSION );
	wp_style_add_data( 'explainer-kit', 'path', dirname( FILE ) . '/block/style.css' );
	wp_register_script( 'explainer-kit-static', plugins_url( 'editor/static-story.js', FILE ), array(), VERSION, true );
	wp_register_script(
		'explainer-kit-editor',
		plugins_url( 'block/editor.js', FILE ),
		array( 'explainer-kit-static', 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-compose', 'wp-element', 'wp-i18n' ),
		VERSION,
		true
	);
	wp_set_script_translations( 'explainer-kit-editor', 'explainer-kit' );
	register_block_type( dirname( FILE ) . '/block' );
}

/**
 * Languages besides English of which the kit has the words.
 *
 * @return string[] Such as `fa`.
 */
function languages() {
	return array_map(
		static function ( $path ) {
			return basename( $path, '.js' );
		},
		(array) glob( dirname( FILE ) . '/embed/lang/*.js' )
	);
}

/**
 * The block: its tag, and between the tags what the editor saved, which readers have without script.
 *
 * @param array  $attributes Of the block.
 * @param string $content    Plain HTML of the story.
 * @return string
 */
function render( $attributes, $content ) {
	$src  = isset( $attributes['src'] ) ? esc_url( $attributes['src'], array( 'http', 'https' ) ) : '';
	$view = isset( $attributes['view'] ) && in_array( $attributes['view'], VIEWS, true ) ? $attributes['view'] : 'story';
	// Readers of feeds would meet tags that nothing brings to life.
	if ( '' === $src || is_feed() || ( function_exists( 'amp_is_request' ) && \amp_is_request() ) ) {
		return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), preg_replace( '#</?explainer-[a-z]+[^>]*>#i', '', $content ) );
	}
	$level = isset( $attributes['headingLevel'] ) ? (int) $attributes['headingLevel'] : 2;
	$named = array(
		'heading-level' => 'story' !== $view && $level > 2 && $level <= 6 ? (string) $level : '',
		'lang'          => isset( $attributes['lang'] ) ? $attributes['lang'] : '',
		'dir'           => isset( $attributes['dir'] ) && 'rtl' === $attributes['dir'] ? 'rtl' : '',
	);
	$tag   = "<explainer-$view src=\"$src\"";
	foreach ( array_filter( $named ) as $name => $value ) {
		$tag .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	load( $named['lang'] );
	return sprintf( '<div %1$s>%2$s>%3$s</explainer-%4$s></div>', get_block_wrapper_attributes(), $tag, $content, $view );
}

/**
 * Tags that stand in a post without the block, such as in a Custom HTML block, come to life too.
 *
 * @param string $content Of a post.
 * @return string The same.
 */
function load_for_tags( $content ) {
	if ( ! is_feed() && preg_match_all( '/<explainer-[a-z]+\b([^>]*)/', $content, $tags ) ) {
		foreach ( $tags[1] as $attributes ) {
			load( preg_match( '/\slang="([a-z]+)/i', $attributes, $found ) ? $found[1] : '' );
		}
	}
	return $content;
}

/**
 * Loads the kit, once however often it is asked for.
 *
 * @param string $language Tag of the language of the kit's own words; '' and those it lacks stand for English.
 */
function load( $language ) {
	$language = strtolower( (string) strtok( $language, '-' ) );
	if ( in_array( $language, languages(), true ) ) {
		wp_enqueue_script_module( "explainer-kit-$language" );
	}
	wp_enqueue_script_module( 'explainer-kit' );
	wp_enqueue_style( 'explainer-kit' );
}
