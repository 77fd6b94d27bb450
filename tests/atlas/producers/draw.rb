# Draws a placed sheet with Prawn. usage: draw.rb OPS FILE
require 'prawn'
source, target = ARGV
head, *ops = File.readlines(source, encoding: 'utf-8', chomp: true).map { |line| line.split("\t") }
height = head[1].to_f
Prawn::Document.generate(target, page_size: [head[0].to_f, height], margin: 0) do
  font head[2]
  ops.each do |op|
    if op[0] == 'T'
      draw_text op[4], at: [op[1].to_f, height - op[2].to_f], size: op[3].to_f
    elsif op[0] == 'L'
      stroke_line [op[1].to_f, height - op[2].to_f], [op[3].to_f, height - op[4].to_f]
    end
  end
end
