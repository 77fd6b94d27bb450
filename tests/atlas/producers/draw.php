<?php
// Makes the sheet with a library of PHP. usage: draw.php dompdf PAGE FILE | draw.php tcpdf OPS FILE
[, $library, $source, $target] = $argv;
$folder = dirname($target) . '/fonts-' . getmypid();
mkdir($folder);
if ($library === 'dompdf') {
    require '/usr/share/php/dompdf/autoload.php';
    $options = new Dompdf\Options();
    $options->set('isFontSubsettingEnabled', true);
    $options->setChroot('/');
    $options->setFontDir($folder);
    $options->setFontCache($folder);
    $pdf = new Dompdf\Dompdf($options);
    $pdf->loadHtml(file_get_contents($source));
    $pdf->setPaper('A4', 'portrait');
    $pdf->render();
    file_put_contents($target, $pdf->output());
} else {
    require '/usr/share/php/tcpdf/tcpdf.php';
    $lines = array_map(fn($line) => explode("\t", $line), file($source, FILE_IGNORE_NEW_LINES));
    $pdf = new TCPDF('P', 'pt', 'A4', true, 'UTF-8');
    $pdf->setPrintHeader(false);
    $pdf->setPrintFooter(false);
    $pdf->SetAutoPageBreak(false);
    $font = TCPDF_FONTS::addTTFfont($lines[0][2], 'TrueTypeUnicode', '', 32, $folder . '/');
    $pdf->AddPage();
    foreach ($lines as $op) {
        if ($op[0] === 'T') {
            $pdf->SetFont($font, '', (float)$op[3], "$folder/$font.php");
            $pdf->Text((float)$op[1], (float)$op[2] - (float)$op[3], $op[4]);
        } elseif ($op[0] === 'L') {
            $pdf->Line((float)$op[1], (float)$op[2], (float)$op[3], (float)$op[4]);
        }
    }
    $pdf->Output($target, 'F');
}
array_map('unlink', glob("$folder/*"));
rmdir($folder);
